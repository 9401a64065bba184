/** What the protection of persons says. */
export const text = {
  title: 'Skydd för personerna',
  loading: 'Hämtar skyddet',
  ingress:
    'Vad som gäller för var och en, vem som har beslutat och till när. Ett provisoriskt skydd kan du sätta direkt.',
  inga: 'Lägg till personerna först.',
  andra: 'Ändra skydd',
  andraOf: (vem: string) => `Ändra skydd för ${vem}`,
  beslutadAv: 'Beslutat av',
  arendenummer: 'Ärendenummer',
  fran: 'Gäller från',
  till: 'Gäller till',
  tillsVidare: 'Tills vidare',
  formedling: 'Post går genom Skatteverkets förmedling',
  kontakt: 'Namngiven kontakt',
  kontaktHelp: 'Namn och växelnummer hos polisen eller Skatteverket, aldrig till klienten.',
  kuvert: 'Kuvert med adressen',
  kuvertNummer: 'Kuvertets nummer',
  kuvertPlats: 'Var kuvertet förvaras',
  kuvertHelp: 'Adressen skrivs för hand, läggs i ett förseglat kuvert och sparas aldrig i programmet.',
  kontrasignera: 'Kontrasignera',
  kontrasigneraOf: (vem: string) => `Kontrasignera skyddet för ${vem}`,

  niva: 'Skydd',
  allaNivaer: 'Skatteverket eller polisen har ändå beslutat om ett sådant skydd',
  tillHelp: 'Lämna tomt när skyddet gäller tills vidare. Du påminns 90 och 30 dagar före sista dagen.',
  skal: 'Varför ändras skyddet?',
  tva: 'Ändringen tar två personer.',
  vad: (vem: string, niva: string) => `skyddet för ${vem} ändras till ${niva}.`,
  signed: 'Skyddet är signerat.',

  fingeradeTitle: 'Fingerade personuppgifter',
  fingerade:
    'Den gamla och den nya identiteten får aldrig mötas. Avsluta akten, och stäng den sedan för alla utom chefen. Det nya ärendet får en egen akt som inte nämner den här.',
  forsegla: 'Stäng akten för alla utom chefen',
  forseglaInfo:
    'Akten får en ny nyckel som bara rollen chef och återställningsbladet har. Du kommer inte att kunna öppna den.',
  forseglaVad: 'akten stängs för alla utom chefen.',
  forseglaSkal: 'Varför stängs den?',
  forseglad: 'Akten är stängd.',
  stanger: 'Stänger',
  avbryt: 'Avbryt',
} as const;

export const TEXT = {
  titel: 'Inställningar',
  ingress: 'Uppgifterna skrivs på beslut, intyg och andra dokument.',
  hamtar: 'Hämtar inställningarna',
  kommun: 'Kommun',
  namnd: 'Nämnd',
  enhet: 'Enhet',
  vaxel: 'Telefon till växeln',
  vaxelHjalp: 'Den enda telefon som skrivs på ett intyg. Aldrig enhetens direktnummer.',
  kopieraVaxel: 'Kopiera växelns nummer',
  overklagandeadress: 'Adress för överklagande',
  overklagandeHjalp: 'Dit ett överklagande skickas. Skrivs i beslut som kan överklagas.',
  spara: 'Spara',
  sparar: 'Sparar',
  sparat: 'Inställningarna är sparade.',
  personal: 'Personal',
  personalText: 'Vilka som kan öppna valvet och vilka roller de har. Här bjuder du in, byter lösenfras och avslutar.',
  visaPersonal: 'Visa personal',
  langstaLastid: 'Längsta tid till låsning',
  langstaLastidHjalp: 'Så länge får någon på enheten välja att valvet står öppet orört.',
  kopia: 'Säkerhetskopia',
  kopiaText: 'En krypterad kopia av hela valvet på ett annat medium. Ta en minst en gång i veckan.',
  visaKopia: 'Säkerhetskopiera',
  lagrum: 'Lagrum',
  lagrumText: 'Vilka paragrafer besluten hänvisar till, vilka som är att verifiera, och kommunens egna rättelser.',
  visaLagrum: 'Visa lagrum',
} as const;

export const LASNING = {
  titel: 'Låsning och skärmskydd',
  lastid: 'Lås efter',
  skarmskydd: 'Skärmskydd',
  skarm: {
    pa: 'På. Skärmbilder och skärmdelning visar ett tomt fönster i stället för Skyddsakt.',
    saknas: 'Finns inte på det här systemet. Den som delar eller fotograferar skärmen får med det som syns.',
  },
  lastidHjalp: (langsta: number) =>
    `Så länge utan att någon rör tangentbord eller mus. Valet är ditt eget. Enheten tillåter högst ${langsta} minuter.`,
  lastidSparad: (minuter: number) =>
    `Valvet låser sig efter ${minuter === 1 ? 'en minut' : `${minuter} minuter`} utan att någon rör det.`,
  minuter: (antal: number) => (antal === 1 ? '1 minut' : `${antal} minuter`),
} as const;

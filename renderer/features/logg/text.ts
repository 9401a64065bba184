import { FLAGGOR, type FlaggId } from '../../../shared/modules/logg/flaggor.ts';
import type { Loggfel, Provning } from '../../../shared/modules/logg/schema.ts';

const MANADER = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober'];
const MANADSNAMN = [...MANADER, 'november', 'december'];

/** `2026-11` as people say it. */
export function manadsnamn(manad: string): string {
  const [ar = '', nr = ''] = manad.split('-');
  return `${MANADSNAMN[Number(nr) - 1] ?? nr} ${ar}`;
}

/** What a flag is about, with how many when there is more than one. */
export function flaggord(flagga: FlaggId, antal: number): string {
  return antal > 1 ? `${FLAGGOR[flagga].namn} (${antal})` : FLAGGOR[flagga].namn;
}

const ORSAK: Readonly<Record<Loggfel['orsak'], string>> = {
  andrad: 'raden är ändrad, flyttad eller inlagd',
  saknas: 'raden är borttagen',
  avkortad: 'raderna därifrån är borttagna',
  start: 'månaden fortsätter inte där den förra slutade',
  fil: 'månadens fil saknas eller går inte att läsa',
};

export const TEXT = {
  titel: 'Logg',
  ingress: 'Vem gjorde vad, när och hur det gick. Det du läser här loggas också.',
  flikar: 'Delar av loggen',
  flik: { granskning: 'Granskning', handelser: 'Händelser', kontroll: 'Kontroll' },
  hamtar: 'Hämtar loggen',
  manad: 'Månad',
  ingenGranskare: 'Loggen läses av den som är granskare eller chef',
  ingenGranskareText:
    'Vem som har öppnat en akt ser du i akten, om du har tillgång till den. Under Kontroll kan du räkna om loggen och skriva ut ett loggankare.',
  oppna: (antal: number) => (antal === 1 ? '1 öppen flagga' : `${antal} öppna flaggor`),
  ingaOppna: 'inget öppet',
  oppnaPerManad: 'Öppna flaggor per månad',
  flaggor: 'Flaggor och stickprov',
  bara: 'Visa bara det som inte är granskat',
  ingaFlaggor: 'Inget att granska',
  ingaFlaggorText: 'Månaden har inga öppna flaggor.',
  okandPerson: 'Okänd person',
  radnummer: (seq: number) => `rad ${seq}`,
  handelserAntal: (antal: number) => (antal === 1 ? '1 händelse' : `${antal} händelser`),
  egen: 'Din egen. Någon annan granskar den.',
  granskad: (utfall: string, av: string, nar: string) => `${utfall}. ${av}, ${nar}`,
  granska: (utfall: string, flagga: string, seq: number) => `${utfall}: ${flagga}, rad ${seq}`,
  sparad: 'Granskningen är sparad och loggad.',
  tabell: 'Händelser i loggen',
  kolumn: { nr: 'Nr', tidpunkt: 'När', vem: 'Vem', vad: 'Vad', akt: 'Akt', utfall: 'Utfall' },
  visaFler: 'Visa äldre',
  nyaste: 'Visa de nyaste',
  ingaHandelser: 'Inga händelser.',
  fortsatter: 'Fler händelser finns. De visas under Logg.',
  kedjan: 'Räkna om kedjan',
  kedjanText: 'Programmet räknar om alla rader i alla månader och jämför med vad registret och valvets huvud minns.',
  kontrollera: 'Kontrollera loggen',
  kontrollerar: 'Räknar om loggen',
  avbryter: 'Avbryter',
  rader: 'rader',
  avbruten: 'Kontrollen avbröts.',
  hel: 'Loggen är hel',
  helText: ({ rader, manader }: Provning) =>
    `${rader} rader i ${manader === 1 ? '1 månad' : `${manader} månader`} stämmer.`,
  trasig: 'Loggen stämmer inte',
  trasigText: ({ manad, forstaFel, orsak }: Loggfel) =>
    `Första felet är rad ${forstaFel}, ${manadsnamn(manad)}: ${ORSAK[orsak]}. Sluta arbeta i valvet, kopiera valvmappen som den är och hör av dig till den som ansvarar för valvet.`,
  papper: 'Loggankare på papper',
  papperText: 'Ett blad i veckan, i en pärm i ett annat rum. Pappret kan ingen med nyckel skriva om.',
  skrivUt: 'Skriv ut loggankare',
  skriver: 'Skriver ut',
  skickad: 'Loggankaret är skickat till skrivaren.',
  ingenSkrivare: 'Ingen skrivare tog emot bladet. Skriv av uppgifterna för hand.',
  utskriftAvbruten: 'Utskriften avbröts. Skriv av uppgifterna för hand om du vill ha ankaret ändå.',
  nummer: 'Nummer',
  nummerFel: 'Skriv numret från pappret, bara siffror.',
  kod: 'Kod',
  kodHjalp: '26 tecken. Mellanslag och små bokstäver spelar ingen roll.',
  kontrollord: 'Kontrollord',
  valv: 'Valv',
  forra: 'Förra ankarets nummer',
  forsta: 'inget tidigare',
  jamfor: 'Jämför med ett papper',
  jamforKnapp: 'Jämför',
  lika: 'Lika',
  likaText: 'Ingen har ändrat det som hände före bladet.',
  olika: 'Inte lika',
  olikaText: 'Loggen har skrivits om, eller så är koden fel avskriven. Jämför kontrollorden med bladets.',
  kortare: 'Loggen är kortare än pappret',
  kortareText: 'Rader som fanns när bladet skrevs ut finns inte längre, eller så är valvet en äldre kopia.',
  ordFranKoden: 'Kontrollorden för det du skrev',
  vemHarOppnat: 'Vem har öppnat akten',
  visa: 'Visa',
  visaVem: 'Visa vem som har öppnat akten',
  loggas: 'Att du tittar loggas.',
} as const;

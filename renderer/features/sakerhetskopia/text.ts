import { formatTidpunkt } from '../../../shared/lib/tid.ts';
import { KOPIA_GRANS_DAGAR } from '../../../shared/modules/sakerhetskopia/rules.ts';
import type { AldreTillstand, Kopia, TagenKopia } from '../../../shared/modules/sakerhetskopia/schema.ts';

/** The words of backups: taking one, restoring one, and opening an older state. */
export const TEXT = {
  titel: 'Säkerhetskopia',
  installningar: 'Inställningar',
  ingress:
    'En kopia av hela valvet, lika krypterad som valvet självt. Lägg den på ett annat medium än datorns egen disk.',
  hamtar: 'Hämtar uppgiften om den senaste kopian',
  senaste: 'Senaste kopian',
  ingen: 'Ingen säkerhetskopia är tagen än.',
  forsenad: `Ta en ny. Den senaste är äldre än ${KOPIA_GRANS_DAGAR} dagar, eller så finns ingen.`,
  tagen: 'Tagen',
  akter: 'Akter',
  storlek: 'Storlek',
  mapp: 'Mapp',
  taMappHjalp: 'Hela sökvägen till en mapp på ett annat medium. Kopian får en egen mapp där.',
  dialog: 'Du väljer mapp i nästa ruta.',
  mappSaknas: 'Skriv vilken mapp.',
  ta: 'Ta säkerhetskopia',
  tar: 'Kopierar och kontrollerar',
  avbryter: 'Avbryter',
  procent: 'procent',
  avbruten: 'Säkerhetskopieringen avbröts. Inget är kvar av kopian.',
  pausad: 'Pausad säkerhetskopia',
  pausadText: (mapp: string, namn: string) =>
    `Den blev inte klar innan valvet låstes. Det som är kopierat ligger i ${namn} i mappen ${mapp}. Det som inte har ändrats kopieras inte igen.`,
  pausadUtanMapp: 'Ingen mapp var vald när valvet låstes. Ta en ny säkerhetskopia här nedanför.',
  fortsatt: 'Fortsätt säkerhetskopian',
  glom: 'Låt den vara',
  klar: 'Säkerhetskopian är tagen och kontrollerad.',
  skadadeTitel: (antal: number) => (antal === 1 ? '1 akt är skadad' : `${antal} akter är skadade`),
  skadade: 'De är skadade också i valvet, och finns i kopian som de är. Spara äldre kopior, där de kan vara hela.',
  aterstall: {
    titel: 'Återställ från säkerhetskopia',
    ingress: 'Välj mappen med kopian. Du får se när den är tagen innan något ändras.',
    mappHjalp: 'Hela sökvägen till mappen, till exempel den som heter skyddsakt-kopia och en dag.',
    visa: 'Visa kopian',
    visar: 'Läser kopian',
    tillbaka: 'Tillbaka',
    annan: 'Välj en annan kopia',
    galler:
      'Allt blir som det var då, även lösenfraser och återställningsblad. Det som gjorts efteråt finns inte i kopian.',
    undan: 'Skadade filer tas inte bort. De flyttas till en undermapp i valvets mapp.',
    knapp: 'Återställ',
    pagar: 'Kontrollerar och återställer',
    avbruten: 'Återställningen avbröts. Inget är ändrat.',
    vidare: 'Gå till Lås upp',
    klar: 'Kopian är återställd. Lås upp som vanligt.',
    klarUndan: (mapp: string) =>
      `Kopian är återställd. De gamla filerna ligger i undermappen ${mapp}. Lås upp som vanligt.`,
  },
  aldre: {
    osaker: 'Kopians förteckning är inte skriven av det här valvet. Dagen är den sista i loggen.',
    gor: 'Det som gjordes efteråt finns inte här. Ta reda på vad som saknas innan du arbetar vidare, och skriv upp det.',
    oppna: 'Jag har läst, öppna valvet',
    oppnar: 'Öppnar valvet',
  },
} as const;

/** Bytes as people say them: `0,4 MB`. */
export function storlek(byte: number): string {
  return `${(byte / 1_000_000).toLocaleString('sv-SE', { maximumFractionDigits: 1 })} MB`;
}

/** The facts of a backup, for reading. */
export function kopiaFakta(kopia: Kopia): { label: string; value: string }[] {
  return [
    { label: TEXT.tagen, value: formatTidpunkt(kopia.tagen) },
    { label: TEXT.akter, value: String(kopia.akter) },
    { label: TEXT.storlek, value: storlek(kopia.byte) },
  ];
}

/** What taking and checking came to, in words. */
export function utfall({ mapp, akter, provade, skadade, filer }: TagenKopia): string {
  const utanNyckel = akter - provade - skadade;
  const andra = utanNyckel === 0 ? '' : ` ${utanNyckel} har du ingen nyckel till.`;
  return `Den ligger i mappen ${mapp}. ${provade} av ${akter} akter är öppnade i kopian och hela.${andra} Alla ${filer} filer är jämförda med valvet.`;
}

/** What is known of an older state, in words. */
export function aldreRubrik({ kopia, fran }: AldreTillstand): string {
  return kopia
    ? `Det här är en säkerhetskopia från ${formatTidpunkt(fran)}.`
    : `Valvet är äldre än när det senast var öppet på den här datorn. Det senaste i loggen är från ${formatTidpunkt(fran)}.`;
}

export function aldreSaknas({ saknas }: AldreTillstand): string {
  if (saknas === null) return 'Hur mycket som saknas går inte att säga på den här datorn.';
  if (saknas === 0) return 'Inget saknas i loggen.';
  return saknas === 1 ? '1 händelse i loggen saknas.' : `${saknas} händelser i loggen saknas.`;
}

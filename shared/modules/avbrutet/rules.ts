import type { Not } from './schema.ts';

/**
 * What becomes of a job that a lock, a crash or a power cut meets.
 * `sjalv` goes on by itself after the unlock; `fortsatt` goes on where it was, at a button; `om` begins anew at a button;
 * `utan-valv` runs while nothing is open, so nothing waits for anybody.
 */
export type VidLas = 'sjalv' | 'fortsatt' | 'om' | 'utan-valv';

interface Jobbrad {
  readonly gor: VidLas;
  /** The job as people call it, and what happens to it: the handbook's table. */
  readonly jobb: string;
  readonly vidLas: string;
  readonly efter: string;
}

/** Every job of the contract. One that is missing here cannot be begun. */
export const JOBB_VID_LAS: Readonly<Record<string, Jobbrad>> = {
  'dokument.create': {
    gor: 'sjalv',
    jobb: 'Skapa ett dokument',
    vidLas: 'Pausas. Inget halvt dokument sparas.',
    efter: 'Börjar igen av sig självt. En länk visar dokumentet när det är klart.',
  },
  'bilaga.add': {
    gor: 'om',
    jobb: 'Lägga till en bilaga',
    vidLas: 'Bryts. Inget halvt sparas, och filen ligger kvar där du tog den.',
    efter: '**Lägg till bilagan igen** öppnar akten, och du väljer filen en gång till.',
  },
  'sakerhetskopia.create': {
    gor: 'fortsatt',
    jobb: 'Ta en säkerhetskopia',
    vidLas: 'Pausas. Det som är kopierat ligger kvar i en mapp som slutar på *ofardig*.',
    efter: '**Fortsätt säkerhetskopian** går vidare i samma mapp.',
  },
  'personal.avsluta': {
    gor: 'fortsatt',
    jobb: 'Avsluta en medarbetare',
    vidLas: 'Pausas efter den akt som är på tur. Den som slutar är redan utestängd.',
    efter: '**Fortsätt avslutet** går vidare med de akter som är kvar.',
  },
  'logg.verify': {
    gor: 'om',
    jobb: 'Kontrollera loggen',
    vidLas: 'Bryts. Inget är ändrat.',
    efter: '**Kontrollera loggen igen** börjar om från början.',
  },
  'sakerhetskopia.restore': {
    gor: 'utan-valv',
    jobb: 'Återställa en säkerhetskopia',
    vidLas: 'Görs medan valvet är stängt. Bryts den har inget ändrats, eller så görs den klar vid nästa start.',
    efter: 'Är den inte klar väljer du **Återställ från säkerhetskopia** igen.',
  },
};

/** Something that ends the program each time it is begun must not do so at every unlock. */
const MOST_BY_ITSELF = 2;

/** Whether a job that waits is begun again without anybody asking for it. */
export function goesOnByItself({ arbete, omtag }: Not): boolean {
  return JOBB_VID_LAS[arbete.slag]?.gor === 'sjalv' && omtag < MOST_BY_ITSELF;
}

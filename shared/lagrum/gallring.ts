import { addToDatum, Datum } from '../lib/tid.ts';

/** For how long an akt is kept after its last entry, while the rule applies. */
interface Gallringsregel {
  readonly ar: number;
  /** The day of the last entry decides which rule it is. */
  readonly gallerFran: Datum;
  readonly gallerTill: Datum | null;
  readonly lagrumId: string;
  readonly verifierad: 'kontrollerad' | 'att-verifiera';
  readonly kalla: string;
}

const GALLRINGSREGLER: readonly Gallringsregel[] = [
  {
    ar: 5,
    gallerFran: Datum.parse('1982-01-01'),
    gallerTill: null,
    lagrumId: 'sol.bevarande',
    verifierad: 'att-verifiera',
    kalla: 'Fem år enligt äldre lag; att 16 kap. i den nya lagen säger detsamma är inte kontrollerat.',
  },
];

export interface Gallringsforslag {
  readonly tidigast: Datum;
  readonly verifierad: Gallringsregel['verifierad'];
}

/** The first day on which an akt may be destroyed, as a proposal: exceptions are many, and a person decides. */
export function foreslaGallring(sistaAnteckning: Datum): Gallringsforslag | null {
  const regel = GALLRINGSREGLER.find(
    ({ gallerFran, gallerTill }) =>
      gallerFran <= sistaAnteckning && (gallerTill === null || sistaAnteckning <= gallerTill),
  );
  if (regel === undefined) return null;
  return { tidigast: addToDatum(sistaAnteckning, { years: regel.ar }), verifierad: regel.verifierad };
}

import { addToDatum, Datum } from '../lib/tid.ts';

/** What an akt came to, which decides how long it is kept. */
export type Gallringsslag = 'personakt' | 'utan-arende' | 'servicesamtal';

/** For how long an akt is kept after its last entry, while the rule applies. */
interface Gallringsregel {
  readonly galler: Gallringsslag;
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
    galler: 'personakt',
    ar: 5,
    gallerFran: Datum.parse('1982-01-01'),
    gallerTill: null,
    lagrumId: 'sol.bevarande',
    verifierad: 'att-verifiera',
    kalla: 'Fem år enligt äldre lag; att 16 kap. i den nya lagen säger detsamma är inte kontrollerat.',
  },
  {
    galler: 'utan-arende',
    ar: 5,
    gallerFran: Datum.parse('1982-01-01'),
    gallerTill: null,
    lagrumId: 'sol.bevarande',
    verifierad: 'att-verifiera',
    kalla:
      'Uppgifter som inte ledde till utredning om någon utan akt. Eget förslag: kommunens dokumenthanteringsplan avgör.',
  },
  {
    galler: 'servicesamtal',
    ar: 2,
    gallerFran: Datum.parse('1982-01-01'),
    gallerTill: null,
    lagrumId: 'sol.bevarande',
    verifierad: 'att-verifiera',
    kalla: 'Servicesamtal som räckte. Eget förslag: kommunens dokumenthanteringsplan avgör.',
  },
];

export interface Gallringsforslag {
  readonly tidigast: Datum;
  readonly verifierad: Gallringsregel['verifierad'];
}

/** The first day on which an akt may be destroyed, as a proposal: exceptions are many, and a person decides. */
export function foreslaGallring(sistaAnteckning: Datum, galler: Gallringsslag = 'personakt'): Gallringsforslag | null {
  const regel = GALLRINGSREGLER.find(
    ({ galler: slag, gallerFran, gallerTill }) =>
      slag === galler && gallerFran <= sistaAnteckning && (gallerTill === null || sistaAnteckning <= gallerTill),
  );
  if (regel === undefined) return null;
  return { tidigast: addToDatum(sistaAnteckning, { years: regel.ar }), verifierad: regel.verifierad };
}

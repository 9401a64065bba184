import type { Arendetyp } from '../../modules/arendetyp/schema.ts';
import type { Bedomt } from '../../process/arendetyp.ts';
import type { AktData } from '../akt-data.ts';
import type { Block } from '../define.ts';
import { type Niva, postFalt } from './post.ts';

const FORSLAG: Readonly<Record<Bedomt['forslag'], string>> = { ja: 'Ja', nej: 'Nej', oklart: 'Oklart' };
const STALLNING = { ja: 'Ja', nej: 'Nej' } as const;

/** What a person decided about the kind of case, and beside it what the program proposed from the same facts. */
export function arendetypBlock(post: Arendetyp, akt: AktData, niva: Niva): Block[] {
  const { skyddsarende, akut, skal, forslag } = post.innehall;
  return [
    postFalt(post, akt.arendetyper, [
      { etikett: 'Skyddsärende', varde: STALLNING[skyddsarende] },
      { etikett: 'Akut', varde: STALLNING[akut] },
    ]),
    { typ: 'bedomning', rubrik: 'Skäl', text: skal, av: post.signeradAv },
    { typ: 'rubrik', niva, text: 'Vad programmet föreslog' },
    ...forslagBlock('Skyddsärende', forslag.skyddsarende),
    ...forslagBlock('Akut', forslag.akut),
  ];
}

function forslagBlock(rubrik: string, bedomt: Bedomt): Block[] {
  const rader = [
    ...rowsOf('Uppfyllt', bedomt.uppfyllda),
    ...rowsOf('Inte uppfyllt', bedomt.ejUppfyllda),
    ...rowsOf('Okänt', bedomt.okanda),
  ];
  const block: Block[] = [
    { typ: 'stycke', text: `${rubrik}, programmets förslag: ${FORSLAG[bedomt.forslag]}. ${bedomt.mening}` },
  ];
  if (rader.length > 0) {
    block.push({
      typ: 'tabell',
      kolumner: [
        { rubrik: 'Kriterium', vikt: 5 },
        { rubrik: 'Utfall', vikt: 2 },
        { rubrik: 'Uppgifter', vikt: 6 },
      ],
      rader,
    });
  }
  return block;
}

function rowsOf(utfall: string, kriterier: Bedomt['uppfyllda']): string[][] {
  return kriterier.map(({ text, fakta }) => [text, utfall, fakta.join(' ')]);
}

import { FAR_KONTAKTAS_NAMN, NATVERKSHALLNING_NAMN, VET_VAR_NAMN } from '../../modules/natverk/namn.ts';
import { hotSomVet, natverkVid, numrera } from '../../modules/natverk/rules.ts';
import type { Natverk } from '../../modules/natverk/schema.ts';
import type { Skyddsbedomning } from '../../modules/skyddsbedomning/schema.ts';
import type { AktData } from '../akt-data.ts';
import type { Block } from '../define.ts';
import { postFalt } from './post.ts';

/** The people around the client, and first the warning that the list gives. */
export function natverkBlock(post: Natverk, akt: AktData): Block[] {
  return [...varning(post), natverkstabell(post), postFalt(post, akt.natverk)];
}

/** The list that an assessment was made with; nothing when there was none. */
export function natverkVidBedomning(post: Skyddsbedomning, akt: AktData): Block[] {
  const found = natverkVid(akt.natverk, post);
  return found === null ? [] : [...varning(found), natverkstabell(found)];
}

function varning({ innehall }: Natverk): Block[] {
  const hot = hotSomVet(innehall.personer);
  if (hot.length === 0) return [];
  const rader = hot.map(
    ({ nr, vem, vetVar }) => `${nr}. ${vem}: ${vetVar === 'ja' ? 'vet var klienten är' : 'oklart om personen vet'}`,
  );
  return [{ typ: 'ruta', rubrik: 'Hot som vet eller kan veta var klienten är', text: rader.join('\n') }];
}

function natverkstabell({ innehall }: Natverk): Block {
  return {
    typ: 'tabell',
    kolumner: [
      { rubrik: 'Nr', vikt: 1, justering: 'hoger' },
      { rubrik: 'Vem', vikt: 4 },
      { rubrik: 'Relation', vikt: 3 },
      { rubrik: 'Är', vikt: 2 },
      { rubrik: 'Vet var', vikt: 2 },
      { rubrik: 'Får kontaktas', vikt: 2.4 },
      { rubrik: 'Att veta', vikt: 5 },
    ],
    rader: numrera(innehall.personer).map(({ nr, vem, relation, hallning, vetVar, farKontaktas, not }) => [
      String(nr),
      vem,
      relation,
      NATVERKSHALLNING_NAMN[hallning],
      VET_VAR_NAMN[vetVar],
      FAR_KONTAKTAS_NAMN[farKontaktas],
      not,
    ]),
  };
}

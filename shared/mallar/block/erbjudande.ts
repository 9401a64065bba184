import { formatDatum, formatTidpunkt } from '../../lib/tid.ts';
import { findKriterium } from '../../matchning/kriterier.ts';
import type { Undantag } from '../../matchning/undantag.ts';
import type { AktData } from '../akt-data.ts';
import type { Block } from '../define.ts';
import { ANDRA_PERSON, ERBJUDANDESVAR, ellerInget } from '../ord.ts';
import { postFalt, signatur } from './post.ts';

type Erbjudet = AktData['erbjudanden'][number];

/** What was offered and how it was put, what the client answered and why, and what was set aside to make the offer. */
export function erbjudandeBlock({ erbjudande, svar }: Erbjudet, akt: AktData): Block[] {
  const { platsKod, matchningPostId, information, undantag } = erbjudande.innehall;
  const matchning = akt.matchningar.find(({ id }) => id === matchningPostId);
  const alla = akt.erbjudanden.map((ett) => ett.erbjudande);
  return [
    postFalt(erbjudande, alla, [
      { etikett: 'Erbjuden plats eller insats', varde: platsKod },
      { etikett: 'Efter matchning', varde: matchning === undefined ? 'Nej' : `Post nr ${matchning.nr}` },
      { etikett: 'Information till klienten', varde: ellerInget(information) },
    ]),
    ...undantag.flatMap(undantagBlock),
    ...svarBlock(svar),
  ];
}

function svarBlock(svar: Erbjudet['svar']): Block[] {
  if (svar === null) return [{ typ: 'stycke', text: 'Svar: klienten har inte svarat än.' }];
  return [
    {
      typ: 'falt',
      rader: [
        { etikett: 'Svar', varde: ERBJUDANDESVAR[svar.innehall.svar] },
        { etikett: 'Klientens skäl', varde: ellerInget(svar.innehall.skal) },
        { etikett: 'Svarade', varde: formatTidpunkt(svar.handelse) },
        { etikett: 'Svaret infört', varde: `${signatur(svar)}. Post nr ${svar.nr}.` },
      ],
    },
  ];
}

function undantagBlock(undantag: Undantag): Block[] {
  const krav = findKriterium(undantag.kriterium)?.namn ?? undantag.kriterium;
  const av = `${undantag.av}, ${formatTidpunkt(undantag.tid)}`;
  const skal: Block = { typ: 'bedomning', rubrik: `Undantag från kravet: ${krav}`, text: undantag.skal, av };
  if (undantag.slag === 'soft') return [skal];
  const { andraPerson, villkor, kontrasigneraSenast, kontrasignerad } = undantag;
  const andra = `${andraPerson.namn}, ${ANDRA_PERSON[andraPerson.satt]}, ${formatTidpunkt(andraPerson.tid)}`;
  const kontra =
    kontrasignerad === null ? 'Inte kontrasignerat' : `${kontrasignerad.av}, ${formatTidpunkt(kontrasignerad.tid)}`;
  return [
    skal,
    {
      typ: 'falt',
      rader: [
        { etikett: 'Andra person', varde: andra },
        { etikett: 'Villkor', varde: villkor.length === 0 ? 'Inga' : villkor.join('\n') },
        ...(kontrasigneraSenast === null
          ? []
          : [
              { etikett: 'Kontrasigneras senast', varde: formatDatum(kontrasigneraSenast) },
              { etikett: 'Kontrasignerat', varde: kontra },
            ]),
      ],
    },
  ];
}

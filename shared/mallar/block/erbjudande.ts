import { formatTidpunkt } from '../../lib/tid.ts';
import { findKriterium } from '../../matchning/kriterier.ts';
import type { Undantag } from '../../matchning/undantag.ts';
import type { AktData } from '../akt-data.ts';
import type { Block, FaltBlock } from '../define.ts';
import { ANDRA_PERSON, ERBJUDANDESVAR, ellerInget } from '../ord.ts';
import { kontrasigneringRader } from './kontrasignering.ts';
import { postFalt, signatur } from './post.ts';

type Erbjudet = AktData['erbjudanden'][number];
type Hart = Extract<Undantag, { slag: 'hard' }>;

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
    ...undantag.flatMap((ett) => undantagBlock(ett, erbjudande.id, akt)),
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

function undantagBlock(undantag: Undantag, postId: string, akt: AktData): Block[] {
  const krav = findKriterium(undantag.kriterium)?.namn ?? undantag.kriterium;
  const av = `${undantag.av}, ${formatTidpunkt(undantag.tid)}`;
  const skal: Block = { typ: 'bedomning', rubrik: `Undantag från kravet: ${krav}`, text: undantag.skal, av };
  if (undantag.slag === 'soft') return [skal];
  const { andraPerson, villkor } = undantag;
  const andra = `${andraPerson.namn}, ${ANDRA_PERSON[andraPerson.satt]}, ${formatTidpunkt(andraPerson.tid)}`;
  return [
    skal,
    {
      typ: 'falt',
      rader: [
        { etikett: 'Andra person', varde: andra },
        { etikett: 'Villkor', varde: villkor.length === 0 ? 'Inga' : villkor.join('\n') },
        ...kontrasigneringOf(undantag, postId, akt),
      ],
    },
  ];
}

/** An exception may carry its own countersigning; those of this program are posts of their own. */
function kontrasigneringOf(undantag: Hart, postId: string, akt: AktData): FaltBlock['rader'] {
  const { kontrasigneraSenast, kontrasignerad } = undantag;
  if (kontrasignerad === null) return kontrasigneringRader(akt, postId, kontrasigneraSenast);
  return [{ etikett: 'Kontrasignerat', varde: `${kontrasignerad.av}, ${formatTidpunkt(kontrasignerad.tid)}` }];
}

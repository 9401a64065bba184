import { datumOf, formatDatum } from '../../lib/tid.ts';
import {
  DIGITALA_PUNKTER,
  KONTAKTER_NAMN,
  ledtextOf,
  PACKLISTA,
  type Pappersdel,
  PLANTEXTER,
  pappersdelarOf,
  punktOf,
} from '../../modules/sakerhetsplan/delar.ts';
import { HALLNING_NAMN, VEM_RINGER_NAMN } from '../../modules/sakerhetsplan/namn.ts';
import { ersattAv } from '../../modules/sakerhetsplan/rules.ts';
import type { Sakerhetsplan } from '../../modules/sakerhetsplan/schema.ts';
import type { AktData } from '../akt-data.ts';
import type { Block, FaltBlock } from '../define.ts';
import { ellerInget } from '../ord.ts';
import { findPerson, namnOchNummer } from './person.ts';
import { fritext, type Niva, postFalt, signatur, signerad } from './post.ts';

type Innehall = Sakerhetsplan['innehall'];

/** The whole plan as the akt keeps it. The code word is a protected datum: only that there is one is told. */
export function sakerhetsplanBlock(post: Sakerhetsplan, akt: AktData, niva: Niva): Block[] {
  const { innehall } = post;
  return [
    { typ: 'falt', rader: huvudrader(post, akt) },
    ...PLANTEXTER[innehall.slag].flatMap((id) => fritext(niva, ledtextOf(innehall.slag, id).etikett, innehall[id])),
    ...punktlista(niva, 'Genomgånget om telefon och konton', DIGITALA_PUNKTER, innehall.digitalaPunkter),
    ...punktlista(niva, 'Packlista', PACKLISTA, innehall.packlista),
    { typ: 'rubrik', niva, text: KONTAKTER_NAMN },
    kontakttabell(innehall),
    { typ: 'rubrik', niva, text: 'Kodord och uppföljning' },
    { typ: 'falt', rader: [...kodordrader(innehall), ...uppfoljningsrader(innehall)] },
    postFalt(post, akt.sakerhetsplaner, ersattrader(post, akt)),
    signerad(akt, post),
  ];
}

/** What the client chose to have on paper, under headings that say no more than they must. */
export function klientpapperBlock({ innehall }: Sakerhetsplan): Block[] {
  const chosen = new Set(innehall.paPapper);
  return pappersdelarOf(innehall.slag)
    .filter(({ id }) => chosen.has(id))
    .flatMap(({ id, etikett }): Block[] => {
      const block = pappersblock(id, innehall);
      return block === null ? [] : [{ typ: 'rubrik', niva: 1, text: etikett }, block];
    });
}

function pappersblock(id: Pappersdel, innehall: Innehall): Block | null {
  if (id === 'kontakter') {
    return lista(innehall.kontakter.map(({ vem, vad }) => (vad === '' ? vem : `${vem}: ${vad}`)));
  }
  if (id === 'digitalaPunkter') return lista(innehall.digitalaPunkter.map((punkt) => punktOf(DIGITALA_PUNKTER, punkt)));
  if (id === 'packlista') return lista(innehall.packlista.map((punkt) => punktOf(PACKLISTA, punkt)));
  return innehall[id] === '' ? null : { typ: 'stycke', text: innehall[id] };
}

function lista(punkter: readonly string[]): Block | null {
  return punkter.length === 0 ? null : { typ: 'lista', numrerad: false, punkter };
}

function huvudrader(post: Sakerhetsplan, akt: AktData): FaltBlock['rader'] {
  const { slag, hallning, hallningSkal } = post.innehall;
  const person = findPerson(akt.personer, post.personId);
  return [
    { etikett: 'Slag', varde: slag === 'barn' ? 'Barnets egen plan' : 'Vuxens plan' },
    {
      etikett: 'Gäller',
      varde: person === null ? 'Person som inte finns i akten' : namnOchNummer(person, datumOf(akt.skrivs)),
    },
    ...(hallning === null ? [] : [{ etikett: 'Skydd just nu', varde: HALLNING_NAMN[hallning] }]),
    ...(hallningSkal === '' ? [] : [{ etikett: 'Skäl', varde: hallningSkal }]),
  ];
}

function punktlista(
  niva: Niva,
  rubrik: string,
  namn: Readonly<Record<string, string>>,
  valda: readonly string[],
): Block[] {
  if (valda.length === 0) return [];
  return [
    { typ: 'rubrik', niva, text: rubrik },
    { typ: 'lista', numrerad: false, punkter: valda.map((id) => punktOf(namn, id)) },
  ];
}

function kontakttabell({ kontakter }: Innehall): Block {
  if (kontakter.length === 0) return { typ: 'stycke', text: 'Ingen är antecknad.' };
  return {
    typ: 'tabell',
    kolumner: [
      { rubrik: 'Vem', vikt: 4 },
      { rubrik: 'Vad personen kan göra', vikt: 5 },
      { rubrik: 'Vem som ringer', vikt: 3 },
    ],
    rader: kontakter.map(({ vem, vad, vemRinger }) => [vem, vad, VEM_RINGER_NAMN[vemRinger]]),
  };
}

function kodordrader({ harKodord, kodordBetyder }: Innehall): FaltBlock['rader'] {
  if (!harKodord) return [{ etikett: 'Kodord', varde: 'Inget är bestämt.' }];
  return [
    { etikett: 'Kodord', varde: 'Finns bland de skyddade uppgifterna. Det skrivs inte på papper.' },
    { etikett: 'Vem vet, och vad görs', varde: ellerInget(kodordBetyder) },
  ];
}

function uppfoljningsrader({ slag, uppfoljning, utanUppfoljning, paPapper }: Innehall): FaltBlock['rader'] {
  const delar = pappersdelarOf(slag).filter(({ id }) => paPapper.includes(id));
  return [
    { etikett: 'På papper till klienten', varde: delar.map(({ etikett }) => etikett).join(', ') || 'Inget.' },
    uppfoljning === null
      ? { etikett: 'Följs inte upp', varde: utanUppfoljning }
      : { etikett: 'Följs upp', varde: formatDatum(uppfoljning) },
  ];
}

/** A plan that another took the place of says so; nobody may take it for the one that holds. */
function ersattrader(post: Sakerhetsplan, akt: AktData): FaltBlock['rader'] {
  const next = ersattAv(akt.sakerhetsplaner, post);
  if (next === null) return [];
  return [{ etikett: 'Ersatt av', varde: `Post nr ${next.nr}, ${signatur(next)}.` }];
}

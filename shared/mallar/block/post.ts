import { AppError } from '../../api/errors.ts';
import { type Datum, datumOf, daysBetween, formatTidpunkt } from '../../lib/tid.ts';
import type { PostHuvud } from '../../modules/post/schema.ts';
import type { AktData } from '../akt-data.ts';
import type { Block, FaltBlock, UnderskriftBlock } from '../define.ts';
import { ellerInget } from '../ord.ts';

/** Level of the headings inside an entry: 1 in a document about it alone, lower under sections and other entries. */
export type Niva = 1 | 2 | 3;

type Faltrad = FaltBlock['rader'][number];
type Huvud = Pick<PostHuvud, 'id' | 'nr' | 'handelse' | 'signerad' | 'signeradAv' | 'ersatter'>;

/** The entries that a document is about: the one that is named, or all of its kind. @throws AppError NOT_FOUND */
export function chosenPoster<P extends Huvud>(poster: readonly P[], postId: string | null): readonly P[] {
  if (postId === null) return poster;
  const post = poster.find(({ id }) => id === postId);
  if (post === undefined) throw new AppError('NOT_FOUND', 'Det som dokumentet ska handla om finns inte i akten.');
  return [post];
}

/** When it happened, when and by whom it was written down, whether that was late, and corrections in both directions. */
export function postFalt(post: Huvud, sammaSlag: readonly Huvud[], egna: readonly Faltrad[] = []): FaltBlock {
  const handelse = { etikett: 'Händelse', varde: formatTidpunkt(post.handelse) };
  return { typ: 'falt', rader: [handelse, ...egna, ...infortRader(post, sammaSlag)] };
}

/** As `postFalt`, without the time of the event. */
export function infortRader(post: Huvud, sammaSlag: readonly Huvud[]): Faltrad[] {
  return [
    { etikett: 'Infört och signerat', varde: `${signatur(post)}. Post nr ${post.nr}.` },
    ...sentInford(post),
    ...rattelser(post, sammaSlag),
  ];
}

/** Day, clock and name, as they stand under what somebody has signed. */
export function signatur(post: Pick<PostHuvud, 'signerad' | 'signeradAv'>): string {
  return `${formatTidpunkt(post.signerad)}, ${post.signeradAv}`;
}

function sentInford(post: Huvud): Faltrad[] {
  const dagar = daysBetween(datumOf(post.handelse), datumOf(post.signerad));
  if (dagar < 1) return [];
  return [{ etikett: 'Sent infört', varde: `${dagar === 1 ? 'En dag' : `${dagar} dagar`} efter händelsen.` }];
}

/** A corrected text stays readable (SOSFS 2014:5), so both entries say how they belong together. */
function rattelser(post: Huvud, sammaSlag: readonly Huvud[]): Faltrad[] {
  const tidigare = sammaSlag.find(({ id }) => id === post.ersatter);
  const rader: Faltrad[] = [];
  if (post.ersatter !== null) {
    const varde = tidigare === undefined ? 'En tidigare post.' : `Post nr ${tidigare.nr}, som står kvar.`;
    rader.push({ etikett: 'Rättar', varde });
  }
  for (const senare of sammaSlag.filter(({ ersatter }) => ersatter === post.id)) {
    rader.push({
      etikett: 'Rättad av',
      varde: `Post nr ${senare.nr}, ${signatur(senare)}. Den här texten står kvar som den skrevs.`,
    });
  }
  return rader;
}

/** The last day on which anything was entered; gallring counts from it. */
export function sistaAnteckning(akt: AktData): Datum {
  const poster = [
    akt.inkommet,
    akt.avslut,
    ...akt.arendetyper,
    ...akt.instrument,
    ...akt.skyddsbedomningar,
    ...akt.matchningar,
    ...akt.erbjudanden.flatMap(({ erbjudande, svar }) => [erbjudande, svar]),
    ...akt.beslut,
    ...akt.barnratt,
    ...akt.anteckningar,
    ...akt.intyg,
    ...akt.kontrasigneringar,
    ...akt.granskningar,
    ...akt.vidare,
    ...akt.frister,
    ...akt.jouranteckningar,
    ...akt.skydd,
    ...akt.motesplaner,
    ...akt.moteshandelser,
    ...akt.sakerhetsplaner,
    ...akt.natverk,
    ...akt.stegmarkeringar,
    ...akt.checklistor,
  ];
  const signerade = poster.flatMap((post) => (post === null ? [] : [post.signerad]));
  return datumOf(signerade.toSorted().at(-1) ?? akt.oppnad);
}

/** Whether a later entry corrects this one. */
export function isRattad(post: Huvud, sammaSlag: readonly Huvud[]): boolean {
  return sammaSlag.some(({ ersatter }) => ersatter === post.id);
}

/** A heading and the text under it; an empty text is shown as empty, so that nobody takes it for left out. */
export function fritext(niva: Niva, rubrik: string, text: string): Block[] {
  return [
    { typ: 'rubrik', niva, text: rubrik },
    { typ: 'stycke', text: ellerInget(text) },
  ];
}

/** The signature of the one who signed the entry in the program. */
export function signerad(akt: AktData, post: Huvud): UnderskriftBlock {
  return {
    typ: 'underskrift',
    personer: [
      {
        namn: post.signeradAv,
        roll: '',
        ortOchDatum: `${akt.installning.kommun}, ${datumOf(post.signerad)}`,
        signerat: `Signerat i Skyddsakt ${formatTidpunkt(post.signerad)}`,
      },
    ],
  };
}

/** A place to sign by hand, for what somebody else has entered or what is to be signed on paper. */
export function attSkriva(namn: string): UnderskriftBlock {
  return { typ: 'underskrift', personer: [{ namn, roll: '', ortOchDatum: '' }] };
}

/** In the place of a document's content when the akt has nothing of that kind. */
export function saknas(text: string): Block[] {
  return [{ typ: 'stycke', text }];
}

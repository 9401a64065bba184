import { FLAGGOR, FlaggId } from '../../instrument/flaggor.ts';
import { datumOf } from '../../lib/tid.ts';
import type { Skyddsbedomning } from '../../modules/skyddsbedomning/schema.ts';
import type { AktData } from '../akt-data.ts';
import type { Block } from '../define.ts';
import { SKYDDSBEDOMNINGSSLAG } from '../ord.ts';
import { instrumentUtfall } from './instrument.ts';
import { lagrumText } from './lagrum.ts';
import { natverkVidBedomning } from './natverk.ts';
import { findPerson, namnOchNummer, personerBlock } from './person.ts';
import { fritext, type Niva, postFalt, signerad } from './post.ts';
import { lamnadInformationBlock, valdBlock } from './vald.ts';

/** The ground of each kind of assessment, by ids of the law table. */
const GRUND: Readonly<Record<Skyddsbedomning['innehall']['slag'], readonly string[]>> = {
  omedelbar: ['sol.omedelbar-skyddsbedomning'],
  barn: ['hslf.riskbedomning-barn'],
  vuxen: ['hslf.riskbedomning-vuxen'],
};

/** Facts first, each under its heading; the conclusion last, as the judgement of the one who signed. */
export function skyddsbedomningBlock(post: Skyddsbedomning, akt: AktData, niva: Niva): Block[] {
  const { innehall } = post;
  const barn = innehall.slag !== 'vuxen';
  return [
    { typ: 'falt', rader: huvudrader(post, akt) },
    ...fritext(niva, 'Underlag', innehall.underlag),
    ...fritext(niva, 'Våldet och hotet', innehall.valdOchHot),
    ...valdBlock(innehall),
    ...flaggorBlock(post, niva),
    ...instrumentavsnitt(post, akt, niva),
    ...fritext(niva, 'Nätverk', innehall.natverk),
    ...natverkVidBedomning(post, akt),
    ...fritext(niva, 'Resurser och det som skyddar', innehall.resurser),
    ...fritext(niva, barn ? 'Önskemål' : 'Klientens önskemål', innehall.onskemal),
    ...barnavsnitt(post, akt, niva),
    ...fritext(niva, 'Information som har lämnats', innehall.information),
    ...lamnadInformationBlock(innehall),
    { typ: 'rubrik', niva, text: 'Slutsats' },
    slutsatsBlock(post),
    ...fritext(niva, 'Åtgärder', innehall.atgarder),
    ...sakerhetsplanBlock(post, niva),
    postFalt(post, akt.skyddsbedomningar),
    signerad(akt, post),
  ];
}

/** Where the client wants to wait, and wherever a plan is written. */
function sakerhetsplanBlock({ innehall: { vantarMedSkydd, sakerhetsplan } }: Skyddsbedomning, niva: Niva): Block[] {
  if (!vantarMedSkydd && sakerhetsplan === '') return [];
  const vantar: Block[] = vantarMedSkydd ? [{ typ: 'stycke', text: 'Skydd behövs, men personen vill vänta.' }] : [];
  return [...fritext(niva, 'Säkerhetsplan', sakerhetsplan), ...vantar];
}

function huvudrader(post: Skyddsbedomning, akt: AktData) {
  const { slag } = post.innehall;
  const grund = lagrumText(GRUND[slag], post, akt);
  return [
    { etikett: 'Slag', varde: SKYDDSBEDOMNINGSSLAG[slag] },
    { etikett: 'Gäller', varde: subjectOf(post, akt) },
    ...(grund === '' ? [] : [{ etikett: 'Grund', varde: grund }]),
  ];
}

function flaggorBlock(post: Skyddsbedomning, niva: Niva): Block[] {
  const { flaggor, avfardadeFlaggor } = post.innehall;
  const block: Block[] = [{ typ: 'rubrik', niva, text: 'Flaggor' }];
  if (flaggor.length === 0) block.push({ typ: 'stycke', text: 'Inga flaggor är höjda.' });
  else block.push({ typ: 'lista', numrerad: false, punkter: flaggor.map(flaggText) });
  for (const { flagga, skal } of avfardadeFlaggor) {
    block.push({
      typ: 'bedomning',
      rubrik: `Gäller inte längre: ${flaggNamn(flagga)}`,
      text: skal,
      av: post.signeradAv,
    });
  }
  return block;
}

function flaggText(id: string): string {
  const known = FlaggId.safeParse(id);
  if (!known.success) return id;
  const { etikett, forklaring, kritisk } = FLAGGOR[known.data];
  return `${etikett}${kritisk ? ' (kritisk)' : ''}. ${forklaring}`;
}

function flaggNamn(id: string): string {
  const known = FlaggId.safeParse(id);
  return known.success ? FLAGGOR[known.data].etikett : id;
}

function instrumentavsnitt(post: Skyddsbedomning, akt: AktData, niva: Niva): Block[] {
  const { instrumentPostId } = post.innehall;
  if (instrumentPostId === null) return [];
  const instrument = akt.instrument.find(({ id }) => id === instrumentPostId);
  if (instrument === undefined) return [];
  return [{ typ: 'rubrik', niva, text: 'Frågor som stöd för bedömningen' }, ...instrumentUtfall(instrument)];
}

/** In a child's assessment its own voice (barnkonventionen art. 12); in an adult's which children there are. */
function barnavsnitt(post: Skyddsbedomning, akt: AktData, niva: Niva): Block[] {
  if (post.innehall.slag !== 'vuxen') return fritext(niva, 'Barnets egen röst', post.innehall.barnetsRost);
  const barn = akt.personer.filter(({ roll }) => roll === 'barn');
  const rubrik: Block = { typ: 'rubrik', niva, text: 'Barn' };
  if (barn.length === 0) return [rubrik, { typ: 'stycke', text: 'Inga barn är antecknade i akten.' }];
  return [
    rubrik,
    ...personerBlock(barn, datumOf(akt.skrivs)),
    { typ: 'stycke', text: 'Varje barn bedöms för sig, i sin egen akt.' },
  ];
}

/** The immediate assessments of children in short: each is a document of its own as well. */
export function skyddsbedomningRader(akt: AktData): Block[] {
  const omedelbara = akt.skyddsbedomningar.filter(({ innehall }) => innehall.slag === 'omedelbar');
  if (omedelbara.length === 0)
    return [{ typ: 'stycke', text: 'Ingen omedelbar skyddsbedömning är gjord i den här akten.' }];
  return omedelbara.flatMap((post): Block[] => [
    postFalt(post, akt.skyddsbedomningar, [{ etikett: 'Gäller', varde: subjectOf(post, akt) }]),
    slutsatsBlock(post),
  ]);
}

function subjectOf(post: Skyddsbedomning, akt: AktData): string {
  const person = findPerson(akt.personer, post.personId);
  return person === null ? 'Person som inte finns i akten' : namnOchNummer(person, datumOf(akt.skrivs));
}

function slutsatsBlock({ innehall, signeradAv }: Skyddsbedomning): Block {
  return {
    typ: 'bedomning',
    rubrik: `Omedelbart skydd behövs: ${innehall.behovAvSkydd}`,
    text: innehall.slutsats,
    av: signeradAv,
  };
}

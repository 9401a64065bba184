import { type Datum, datumOf, formatDatum, formatDatumIText } from '../../lib/tid.ts';
import { intygsgrund } from '../../modules/intyg/grund.ts';
import type { Intyg } from '../../modules/intyg/schema.ts';
import type { Person } from '../../modules/person/schema.ts';
import type { AktData } from '../akt-data.ts';
import type { Block, FaltBlock } from '../define.ts';
import { SKYDDSFORM } from '../ord.ts';
import { findPerson, namnOchNummer } from './person.ts';
import type { Niva } from './post.ts';

const GRANSER =
  'Frågeformulär som har använts är ett stöd för bedömningen. De mäter inte risken, och ett lågt antal ja betyder inte att någon är utom fara.';

/**
 * The nine points of the project's own template. Name and personnummer of those it concerns, since Skatteverket cannot
 * act without them; nothing that says where anybody lives, works, is placed or goes to school. Where it is signed by hand
 * stands below it only in the copy that leaves.
 */
export function intygBlock(post: Intyg, akt: AktData, niva: Niva): Block[] {
  const { innehall } = post;
  const dag = datumOf(post.signerad);
  const av = innehall.undertecknare;
  return numbered(niva, [
    ['Vem som intygar', { typ: 'falt', rader: utfardare(post, akt) }],
    ['Vem intyget gäller', { typ: 'falt', rader: galler(post, akt, dag) }],
    [
      'Hur vi känner till situationen',
      { typ: 'stycke', text: innehall.kannedom },
      { typ: 'falt', rader: written(kallor(post)) },
    ],
    ['Hotet', { typ: 'falt', rader: written(hotRader(post)) }, { typ: 'stycke', text: innehall.hotet }],
    ['Bedömning av risken', { typ: 'bedomning', text: innehall.riskbedomning, av }, { typ: 'stycke', text: GRANSER }],
    [
      'Varför vanlig sekretess inte räcker',
      { typ: 'bedomning', rubrik: 'Men om uppgifterna lämnas ut', text: innehall.men, av },
    ],
    ['Skyddsåtgärder som redan finns', { typ: 'stycke', text: innehall.atgarder }],
    ['Varför intyget lämnas', { typ: 'stycke', text: grundText(post, dag) }],
    ['Datum och underskrift', { typ: 'falt', rader: daterat(post, akt) }],
  ]);
}

type Punkt = readonly [rubrik: string, ...block: Block[]];

/** The points with their numbers; one that says nothing is left out, and the next takes its number. */
function numbered(niva: Niva, punkter: readonly Punkt[]): Block[] {
  return punkter
    .map(([rubrik, ...block]) => ({ rubrik, block: block.filter((ett) => !isEmpty(ett)) }))
    .filter(({ block }) => block.length > 0)
    .flatMap(({ rubrik, block }, i): Block[] => [{ typ: 'rubrik', niva, text: `${i + 1}. ${rubrik}` }, ...block]);
}

function isEmpty(block: Block): boolean {
  return (block.typ === 'stycke' && block.text === '') || (block.typ === 'falt' && block.rader.length === 0);
}

function written(alla: FaltBlock['rader']): FaltBlock['rader'] {
  return alla.filter(({ varde }) => varde !== '');
}

/** An intyg goes to another authority, so it names the one it takes the place of by its day and not by our numbers. */
function daterat(post: Intyg, akt: AktData) {
  const tidigare = akt.intyg.find(({ id }) => id === post.ersatter);
  const varde =
    tidigare === undefined ? 'Ett tidigare intyg' : `Intyg av den ${formatDatumIText(datumOf(tidigare.signerad))}`;
  return [
    { etikett: 'Intygets datum', varde: formatDatum(datumOf(post.signerad)) },
    ...(post.ersatter === null ? [] : [{ etikett: 'Ersätter', varde }]),
  ];
}

function utfardare({ innehall }: Intyg, akt: AktData) {
  const { namnd, kommun, enhet, vaxel } = akt.installning;
  const nummer = innehall.vaxel === '' ? vaxel : innehall.vaxel;
  return [
    { etikett: 'Nämnd', varde: `${namnd}, ${kommun}` },
    ...(enhet === '' ? [] : [{ etikett: 'Enhet', varde: enhet }]),
    { etikett: 'Undertecknare', varde: innehall.undertecknare },
    { etikett: 'Nås genom', varde: `${nummer === '' ? 'kommunens växel' : `växeln ${nummer}`}, ange akt ${akt.kod}` },
  ];
}

function galler({ innehall }: Intyg, akt: AktData, dag: Datum) {
  const personer = innehall.personIds.flatMap((id) => findPerson(akt.personer, id) ?? []);
  const barn = personer.filter(({ roll }) => roll === 'barn');
  const ovriga = personer.filter(({ roll }) => roll !== 'barn');
  return [
    { etikett: 'Skydd som intyget gäller', varde: SKYDDSFORM[innehall.skyddsform] },
    ...(ovriga.length === 0 ? [] : [{ etikett: 'Person', varde: rader(ovriga, dag) }]),
    { etikett: 'Barn som omfattas', varde: barn.length === 0 ? 'Inga barn omfattas.' : rader(barn, dag) },
  ];
}

/** Who says what, kept apart: own observations, the client's words, documents. */
function kallor({ innehall }: Intyg): FaltBlock['rader'] {
  return [
    { etikett: 'Vi har själva sett eller hört', varde: innehall.iakttagelser },
    { etikett: 'Klienten uppger', varde: innehall.klientensUppgifter },
    { etikett: 'Handlingar visar', varde: innehall.handlingar },
  ];
}

function hotRader({ innehall }: Intyg): FaltBlock['rader'] {
  return [
    { etikett: 'Hotet kommer från', varde: innehall.hotFran },
    { etikett: 'Första händelsen', varde: dagText(innehall.forstaHandelse) },
    { etikett: 'Senaste händelsen', varde: dagText(innehall.senasteHandelse) },
  ];
}

/** The ground in the words that the form offered, and the day of the consent or of the request. */
function grundText({ innehall: { samtycke } }: Intyg, dag: Datum): string {
  const { grund, datum } = samtycke;
  const ord = intygsgrund(grund, dag);
  const kom = grund === 'samtycke' ? 'som gavs' : 'som kom';
  return `Intyget lämnas ${ord.slice(0, 1).toLowerCase()}${ord.slice(1)}, ${kom} den ${formatDatumIText(datum)}.`;
}

function rader(personer: readonly Person[], dag: Datum): string {
  return personer.map((person) => namnOchNummer(person, dag)).join('\n');
}

function dagText(datum: Datum | null): string {
  return datum === null ? '' : formatDatum(datum);
}

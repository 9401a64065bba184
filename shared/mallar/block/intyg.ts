import { type Datum, datumOf, formatDatum, formatDatumIText } from '../../lib/tid.ts';
import { intygsgrund } from '../../modules/intyg/grund.ts';
import type { Intyg } from '../../modules/intyg/schema.ts';
import type { Person } from '../../modules/person/schema.ts';
import type { AktData } from '../akt-data.ts';
import type { Block } from '../define.ts';
import { OKANT, SKYDDSFORM } from '../ord.ts';
import { findPerson, namnOchNummer } from './person.ts';
import { fritext, type Niva } from './post.ts';

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
  return [
    { typ: 'rubrik', niva, text: '1. Vem som intygar' },
    { typ: 'falt', rader: utfardare(post, akt) },
    { typ: 'rubrik', niva, text: '2. Vem intyget gäller' },
    { typ: 'falt', rader: galler(post, akt, dag) },
    ...fritext(niva, '3. Hur vi känner till situationen', innehall.kannedom),
    ...kallor(post),
    { typ: 'rubrik', niva, text: '4. Hotet' },
    {
      typ: 'falt',
      rader: [
        { etikett: 'Hotet kommer från', varde: innehall.hotFran },
        { etikett: 'Första händelsen', varde: dagText(innehall.forstaHandelse) },
        { etikett: 'Senaste händelsen', varde: dagText(innehall.senasteHandelse) },
      ],
    },
    { typ: 'stycke', text: innehall.hotet },
    { typ: 'rubrik', niva, text: '5. Bedömning av risken' },
    { typ: 'bedomning', text: innehall.riskbedomning, av: innehall.undertecknare },
    { typ: 'stycke', text: GRANSER },
    { typ: 'rubrik', niva, text: '6. Varför vanlig sekretess inte räcker' },
    { typ: 'bedomning', rubrik: 'Men om uppgifterna lämnas ut', text: innehall.men, av: innehall.undertecknare },
    ...fritext(niva, '7. Skyddsåtgärder som redan finns', innehall.atgarder),
    { typ: 'rubrik', niva, text: '8. Varför intyget lämnas' },
    { typ: 'stycke', text: grundText(post, dag) },
    { typ: 'rubrik', niva, text: '9. Datum och underskrift' },
    { typ: 'falt', rader: daterat(post, akt) },
  ];
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
function kallor({ innehall }: Intyg): Block[] {
  return [
    {
      typ: 'falt',
      rader: [
        { etikett: 'Vi har själva sett eller hört', varde: ellerInga(innehall.iakttagelser) },
        { etikett: 'Klienten uppger', varde: ellerInga(innehall.klientensUppgifter) },
        { etikett: 'Handlingar visar', varde: ellerInga(innehall.handlingar) },
      ],
    },
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
  return datum === null ? OKANT : formatDatum(datum);
}

function ellerInga(text: string): string {
  return text === '' ? 'Inga uppgifter.' : text;
}

import { datumOf, formatDatum } from '../../lib/tid.ts';
import { SAMTYCKE_NAMN } from '../../modules/beslut/namn.ts';
import type { Beslut } from '../../modules/beslut/schema.ts';
import { senastForBeslut } from '../../modules/kontrasignering/rules.ts';
import type { AktData } from '../akt-data.ts';
import type { Block, FaltBlock } from '../define.ts';
import { BESLUTSSLAG, ellerInget } from '../ord.ts';
import { kontrasigneringRader } from './kontrasignering.ts';
import { frystLagrumText, lagrumText, utanMarke } from './lagrum.ts';
import { attSkriva, fritext, type Niva, postFalt, signerad } from './post.ts';

type Lasare = 'akten' | 'parten';

/**
 * What FL 31 and 32 §§ ask of a decision: day, content, who decided and took part, ground, reasons, for how long.
 * @param lasare the akt's own copy says also how the entry stands in the akt; the party's says nothing of our numbers
 */
export function beslutBlock(post: Beslut, akt: AktData, niva: Niva, lasare: Lasare): Block[] {
  const { innehall } = post;
  const ut = lasare === 'parten';
  const lagrum = innehall.lagrum.map((ett) => (ut ? utanMarke(ett.text) : frystLagrumText(ett)));
  return [
    {
      typ: 'falt',
      rader: [
        { etikett: 'Slag av beslut', varde: BESLUTSSLAG[innehall.slag] },
        ...subjectRow(akt),
        ...samtyckeRow(post),
      ],
    },
    ...fritext(niva, 'Beslut', innehall.beslut),
    { typ: 'rubrik', niva, text: 'Tid och plats' },
    { typ: 'falt', rader: [...tidOchPlats(post), ...(ut ? [] : erbjudandeRad(post, akt))] },
    { typ: 'rubrik', niva, text: 'Lagrum' },
    { typ: 'lista', numrerad: false, punkter: lagrum },
    { typ: 'rubrik', niva, text: 'Skälen för beslutet' },
    { typ: 'bedomning', rubrik: 'Motivering', text: innehall.motivering, av: innehall.beslutsfattare },
    { typ: 'rubrik', niva, text: 'Vem som har beslutat' },
    {
      typ: 'falt',
      rader: [{ etikett: 'Beslutsfattare', varde: innehall.beslutsfattare }, ...medverkan(post, lasare)],
    },
    ...(ut ? [] : [postFalt(post, akt.beslut)]),
    // Whoever decides may have let somebody else enter it: then the program has no signature of theirs.
    post.signeradAv === innehall.beslutsfattare ? signerad(akt, post) : attSkriva(innehall.beslutsfattare),
  ];
}

/**
 * How the decision is appealed (FL 33 and 43-45 §§): to whom, in what form, in what time, where it is handed in and
 * what it shall say. A decision to open an utredning cannot be appealed, so there it would mislead.
 */
export function overklagandeBlock(post: Beslut, akt: AktData, niva: Niva): Block[] {
  if (post.innehall.slag === 'inleda-utredning') return [];
  const { namnd, overklagandeadress } = akt.installning;
  return [
    { typ: 'rubrik', niva, text: 'Så överklagar du' },
    {
      typ: 'stycke',
      text:
        post.innehall.slag === 'avslag'
          ? 'Du kan överklaga beslutet till förvaltningsrätten.'
          : 'Går beslutet dig emot kan du överklaga det till förvaltningsrätten, om lagen säger att det får överklagas.',
    },
    {
      typ: 'lista',
      numrerad: true,
      punkter: [
        'Skriv vilket beslut du överklagar, hur du vill att det ska ändras och varför.',
        'Skriv ditt namn och hur rätten kan nå dig. Har du skyddade personuppgifter, fråga oss först hur du gör det säkert.',
        `Ställ överklagandet till förvaltningsrätten, men lämna eller skicka det till ${namnd}.${overklagandeadress === '' ? '' : ` Adress: ${overklagandeadress.replaceAll('\n', ', ')}.`}`,
        'Det ska ha kommit in inom tre veckor från den dag du fick del av beslutet. Kommer det för sent prövas det normalt inte.',
      ],
    },
    {
      typ: 'stycke',
      text: `Reglerna finns i ${utanMarke(lagrumText(['fl.overklagande-form', 'fl.overklagande-tid', 'sol.overklagande'], post, akt))}.`,
    },
  ];
}

/**
 * What spoke against the place when it was decided. It stands in the akt and never in the decision that the party gets: it
 * tells of danger and may tell where the place lies.
 */
export function hinderBlock(post: Beslut, akt: AktData): Block[] {
  const { hinder } = post.innehall;
  if (hinder.length === 0) return [];
  return [
    {
      typ: 'falt',
      rader: [
        { etikett: 'Hårda krav som talade emot platsen', varde: hinder.join('\n') },
        ...kontrasigneringRader(akt, post.id, senastForBeslut(post)),
      ],
    },
  ];
}

/** In the personakt its subject; a decision in an aktualisering concerns several, who stand in the table of persons. */
function subjectRow(akt: AktData): FaltBlock['rader'] {
  const subject = akt.slag === 'personakt' ? akt.personer[0] : undefined;
  return subject === undefined || subject.namn === '' ? [] : [{ etikett: 'Gäller', varde: subject.namn }];
}

function samtyckeRow({ innehall: { samtycke } }: Beslut): FaltBlock['rader'] {
  return samtycke === null ? [] : [{ etikett: 'Båda vårdnadshavarna samtycker', varde: SAMTYCKE_NAMN[samtycke] }];
}

/** On what ground and with whom it was decided. The akt says also what nobody has written; to the party that says nothing. */
function medverkan({ innehall }: Beslut, lasare: Lasare): FaltBlock['rader'] {
  const rader = [
    { etikett: 'Delegation', varde: innehall.delegation },
    { etikett: 'Föredragande', varde: innehall.foredragande },
    { etikett: 'Övriga som deltagit', varde: innehall.deltagare },
  ];
  if (lasare === 'parten') return rader.filter(({ varde }) => varde !== '');
  return rader.map(({ etikett, varde }) => ({ etikett, varde: ellerInget(varde) }));
}

function tidOchPlats(post: Beslut): FaltBlock['rader'] {
  const { galler, platsKod } = post.innehall;
  return [
    { etikett: 'Beslutsdag', varde: formatDatum(datumOf(post.handelse)) },
    ...(galler === null
      ? []
      : [
          { etikett: 'Gäller från', varde: formatDatum(galler.fran) },
          { etikett: 'Gäller till', varde: galler.till === null ? 'Tills vidare' : formatDatum(galler.till) },
        ]),
    ...(platsKod === '' ? [] : [{ etikett: 'Plats, kod', varde: platsKod }]),
  ];
}

function erbjudandeRad({ innehall }: Beslut, akt: AktData): FaltBlock['rader'] {
  const ett = akt.erbjudanden.find(({ erbjudande }) => erbjudande.id === innehall.erbjudandePostId);
  return ett === undefined ? [] : [{ etikett: 'Efter erbjudande', varde: `Post nr ${ett.erbjudande.nr}` }];
}

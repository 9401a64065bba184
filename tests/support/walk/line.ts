import type { SkyddsaktApi } from '../../../shared/api/api.ts';
import type { Client } from '../../../shared/api/contract.ts';
import { datumOf, formatDatum, tidpunktFromMillis } from '../../../shared/lib/tid.ts';
import { fillKatalog, NEEDLES } from '../journey.ts';
import { barnNummer, klientNummer } from '../people.ts';
import { openStep } from './akt.ts';
import { closeDialog, previewAkt, previewPost, saveAsFile, writeCertificate } from './documents.ts';
import { fill, type Hand, press, see, seeHeading, shortcut, tabTo } from './hand.ts';
import {
  addPerson,
  addProtected,
  answerShortQuestions,
  judgeKind,
  openInvestigation,
  registerAcute,
} from './incoming.ts';
import { openAkt, runCommand } from './palette.ts';
import {
  assess,
  assessChildAtOnce,
  closeAkt,
  correctNote,
  decide,
  markStep,
  matchNeeds,
  offerAndAccept,
  writeNote,
} from './personakt.ts';

/** A place on the way worth a look: a name without å, ä, ö for a file, and a Swedish sentence that says what was done. */
export interface Stop {
  readonly name: string;
  readonly said: string;
  /** The heading under which it shows; the top of the page when absent. */
  readonly show?: string;
}

export type OnStop = (stop: Stop) => Promise<void>;

/** The codes of what the walk left behind. */
export interface Walked {
  readonly report: string;
  readonly adult: string;
  readonly child: string;
}

const KLIENT = `${NEEDLES.namn} (klient)`;
const BARN = `${NEEDLES.barn} (barn 1)`;
const SIGNER = 'Sam Provander, samordnare';

/** Puts the invented places into the catalogue: that is not part of the walk. */
export async function prepareCatalogue(client: Client<SkyddsaktApi>): Promise<void> {
  await fillKatalog({ client, now: () => tidpunktFromMillis(Date.now()) });
}

/** From the phone call to the closed akt, with every paper on the way. Begins at Min dag, the catalogue filled. */
export async function walkLine(hand: Hand, stop: OnStop): Promise<Walked> {
  const report = await takeReport(hand, stop);
  const adult = await openCase(hand, stop);
  const child = await assessBoth(hand, stop, adult);
  await findPlace(hand, stop);
  await document(hand, stop);
  await certify(hand, stop);
  await finish(hand, stop);
  return { report, adult, child };
}

async function takeReport(hand: Hand, stop: OnStop): Promise<string> {
  const code = await registerAcute(hand, `Ringer från en granne. ${NEEDLES.fritext}.`);
  await stop({ name: 'aktualisering', said: `Ett samtal kom in och blev aktualisering ${code}.` });
  await openStep(hand, 1);
  await addPerson(hand, { role: 'Klient', name: NEEDLES.namn, number: klientNummer, sex: 'Kvinna' });
  await addPerson(hand, { role: 'Barn', name: NEEDLES.barn, number: barnNummer, sex: 'Man' });
  await addPerson(hand, { role: 'Utövare', name: NEEDLES.utovare });
  await addProtected(hand, KLIENT, 'telefon', NEEDLES.telefon);
  await addProtected(hand, BARN, 'skola eller förskola', NEEDLES.skola);
  await stop({
    name: 'personer',
    show: 'Personer',
    said: 'Klienten, barnet och utövaren är inlagda, skyddade uppgifter maskerade.',
  });
  return code;
}

async function openCase(hand: Hand, stop: OnStop): Promise<string> {
  await openStep(hand, 2);
  await answerShortQuestions(hand, [/hotat dig/, /gjort dig illa/, /sett, hört/]);
  await stop({ name: 'korta-fragor', show: 'Korta frågor', said: 'De korta frågorna är besvarade och signerade.' });
  const today = formatDatum(datumOf(tidpunktFromMillis(Date.now())));
  await judgeKind(
    hand,
    [
      ['Finns det uppgifter om hot, våld eller andra övergrepp?', 'Ja'],
      ['Vem är utövaren i förhållande till klienten?', 'Närstående'],
      ['Behövs skyddsåtgärder utöver vanligt stöd?', 'Ja'],
      ['Har klienten en trygg plats i natt?', 'Nej'],
    ],
    `Hot om att döda, sagt ${today}. Ingen trygg plats i natt.`,
  );
  await stop({ name: 'arendetyp', show: 'Ärendetyp', said: 'Ärendetypen är bedömd: skyddsärende, akut, med skäl.' });
  await assessChildAtOnce(hand, BARN, {
    needsProtection: 'Ja',
    conclusion: 'Barnet har bevittnat våldet och behöver skydd tillsammans med sin mamma.',
  });
  await stop({
    name: 'barn-omedelbart',
    show: 'Omedelbar skyddsbedömning av barn',
    said: 'Barnets omedelbara behov av skydd är bedömt och signerat.',
  });
  const code = await openInvestigation(hand, {
    why: 'Uppgifter om hot mot livet i nära relation.',
    decidedBy: SIGNER,
    immediate: { place: 'SB-01', why: 'Det finns ingen trygg plats i natt.' },
  });
  await stop({
    name: 'utredning',
    said: `Utredning är inledd och placering beslutad i samma formulär. ${code} är öppnad.`,
  });
  return code;
}

async function assessBoth(hand: Hand, stop: OnStop, adult: string): Promise<string> {
  await openStep(hand, 1);
  await addProtected(hand, KLIENT, 'arbetsplats', NEEDLES.arbetsplats);
  await assess(hand, KLIENT, {
    facts: [
      ['Underlag', 'Samtal med klienten på enheten.'],
      ['Våld och hot', `Slag och hot under flera år. ${NEEDLES.fritext}.`],
    ],
    flags: [/^Strypning/, /^Hot om att döda/],
    needsProtection: 'Ja',
    conclusion: 'Hög risk för fortsatt allvarligt våld.',
  });
  await stop({ name: 'skyddsbedomning', show: 'Skyddsbedömning', said: 'Skyddsbedömningen av den vuxna är signerad.' });
  const family = hand
    .page()
    .getByRole('complementary')
    .getByText(/^G-\d{3}, barn$/);
  const child = (await family.innerText()).split(',')[0] ?? '';
  await openAkt(hand, child);
  await assess(hand, `${NEEDLES.barn} (barn 1)`, {
    facts: [['Barnets röst', 'Vill vara med mamma. Är rädd när det smäller i dörren.']],
    needsProtection: 'Ja',
    conclusion: 'Barnet behöver skydd tillsammans med sin mamma.',
  });
  await stop({
    name: 'skyddsbedomning-barn',
    show: 'Skyddsbedömning',
    said: `Skyddsbedömningen av barnet är signerad i barnets egen akt ${child}.`,
  });
  await openAkt(hand, adult);
  return child;
}

async function findPlace(hand: Hand, stop: OnStop): Promise<void> {
  const codes = await matchNeeds(hand, /^Oklart/);
  const place = codes.find((code) => code.startsWith('SB'));
  if (place === undefined) throw new Error(`no protected home among those that are unclear: ${codes.join(', ')}`);
  await stop({
    name: 'matchning',
    show: 'Matchning',
    said: 'Behoven är matchade mot katalogen; varje plats säger vad den uppfyller.',
  });
  await offerAndAccept(hand, place, 'Husregler, begränsad frihet och hur länge gicks igenom.');
  await stop({ name: 'erbjudande', show: 'Erbjudanden', said: `${place} är erbjuden och klienten tackade ja.` });
  await decide(hand, 'Behovet kan inte tillgodoses på annat sätt.', /^11 kap\. 1 §/, SIGNER);
  await stop({ name: 'beslut', show: 'Beslut', said: 'Beslutet om insats är signerat.' });
}

async function document(hand: Hand, stop: OnStop): Promise<void> {
  await writeNote(hand, `Samtal med klienten. ${NEEDLES.fritext}.`);
  await correctNote(hand, `Samtal med klienten. ${NEEDLES.fritext}. Samtalet ägde rum på enheten.`);
  await see(hand, 'Rättad av en senare anteckning');
  await stop({ name: 'journal', show: 'Journal', said: 'En anteckning är signerad och rättad genom en ny.' });
  for (const [step, why] of [
    [4, 'Första mötet hölls samma dag, med två handläggare, innan det fanns en akt.'],
    [8, 'Klienten har flyttat in och är kontaktad.'],
    [10, 'Uppdragsplanen är gjord och lämnad muntligt.'],
  ] as const)
    await markStep(hand, step, why);
}

async function certify(hand: Hand, stop: OnStop): Promise<void> {
  const form = await writeCertificate(hand, {
    facts: [
      ['Kännedom om situationen', 'Nämnden känner till situationen genom flera samtal.'],
      ['Det som klienten har berättat', 'Hon har blivit tagen om halsen vid två tillfällen.'],
      ['Vem hotet kommer från', 'Tidigare partner'],
      ['Hotet', `Upprepade hot om att döda. Hotet har nått henne på ${NEEDLES.arbetsplats}.`],
      ['Riskbedömning', 'Risken bedöms som hög efter samtal och genomgång av frågor om fara.'],
      ['Men vid utlämnande', 'Röjs uppgifter om var familjen finns är det fara för liv och hälsa.'],
    ],
    signedBy: SIGNER,
  });
  await shortcut(hand, 'Control+Enter');
  await form.getByText('1 träff', { exact: true }).waitFor();
  await stop({
    name: 'intyg-stoppat',
    show: 'Nytt intyg',
    said: 'Intyget stoppades: en skyddad uppgift ur akten stod i det.',
  });
  await press(hand, /^Gå till Hotet/, { within: form });
  await fill(hand, 'Hotet', 'Upprepade hot om att döda.', { within: form });
  await tabTo(hand, 'button', 'Signera', { within: form });
  await shortcut(hand, 'Control+Enter');
  await form.waitFor({ state: 'detached' });
  const preview = await previewPost(hand, /^Skapa dokument av intyget/, 'Intyg till Skatteverket');
  await stop({ name: 'intyg', said: 'Intyget är rättat, signerat och visas så som det blir på papper.' });
  await saveAsFile(hand, preview, 'Skatteverket');
  await closeDialog(hand, preview);
}

async function finish(hand: Hand, stop: OnStop): Promise<void> {
  await markStep(hand, 11, 'Uppföljningen är klar.');
  await closeAkt(hand, 'Målet är uppnått', 'Klienten bor tryggt på annan ort.');
  await stop({ name: 'avslut', show: 'Avslut', said: 'Akten är avslutad.' });
  const preview = await previewAkt(hand);
  await stop({ name: 'akten', said: 'Hela akten är bunden som en PDF och visas sida för sida.' });
  await saveAsFile(hand, preview, 'Kommunarkivet');
  await closeDialog(hand, preview);
  await runCommand(hand, 'Min dag');
  await seeHeading(hand, 'Min dag');
}

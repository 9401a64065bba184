import katalog from '../../resources/demo/katalog.json' with { type: 'json' };
import type { AktId, DokumentId, JobbId, PersonId, PostId } from '../../shared/lib/id.ts';
import { datumOf, type Tidpunkt, tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { RENSNINGSPUNKTER } from '../../shared/modules/avslut/schema.ts';
import { createOpenVault, LOGIN, PASSPHRASE, startCore, type TestCore } from './core.ts';
import { type Akter, behov, fillKatalog, intygInnehall, type Journey, openAkter, workAkt } from './journey.ts';
import { type LiveFiles, watchFiles } from './live-files.ts';

/** An open vault with a case half way, and the ids that calls need. */
export interface World {
  readonly test: TestCore;
  readonly files: LiveFiles;
  readonly journey: Journey;
  readonly akter: Akter;
  /** An aktualisering that is still open, with one adult and one child. */
  readonly oppen: AktId;
  readonly oppenKlient: PersonId;
  readonly oppetBarn: PersonId;
  /** The subjects of the personakter. */
  readonly vuxen: PersonId;
  readonly barn: PersonId;
  readonly intyg: PostId;
  readonly beslut: PostId;
  readonly matchning: PostId;
  /** Offered and not answered. */
  readonly erbjudande: PostId;
  readonly platsKod: string;
  readonly uppgift: string;
  readonly dokument: DokumentId;
}

export const JOBB = 'a'.repeat(32) as JobbId;
export const INGEN = 'f'.repeat(32);

/** @param options.dokument also makes a document, which takes a second; without it `dokument` names none */
export async function createWorld(folder: string, options: { readonly dokument?: boolean } = {}): Promise<World> {
  const files = watchFiles();
  const test = await startCore(folder, files.driver);
  const { client } = test;
  await createOpenVault(test);
  const journey: Journey = { client, now: () => tidpunktFromMillis(test.host.clock) };
  await fillKatalog(journey);
  const akter = await openAkter(journey);
  const { intyg, beslut } = await workAkt(journey, akter.vuxen);
  const subject = async (aktId: AktId) => first((await client.akt.get({ aktId })).personer).id;
  const matchning = first(await client.matchning.list({ aktId: akter.vuxen }));
  const fits = matchning.innehall.resultat.filter(({ grupp }) => grupp !== 'utesluts');
  const platsKod = first(fits).kod;
  const erbjudande = await client.erbjudande.create({
    aktId: akter.vuxen,
    handelse: journey.now(),
    innehall: { platsKod, matchningPostId: matchning.id },
  });
  const { aktId: oppen } = await client.aktualisering.create({ inkom: journey.now(), rad: 'Ett samtal.' });
  const person = async (roll: 'klient' | 'barn') =>
    (await client.person.create({ aktId: oppen, uppgifter: { roll } })).id;
  const made = { aktId: akter.vuxen, mall: 'intyg', postId: intyg, jobbId: JOBB } as const;
  const dokument = options.dokument === true ? (await client.dokument.create(made)).id : (INGEN as DokumentId);
  return {
    test,
    files,
    journey,
    akter,
    oppen,
    oppenKlient: await person('klient'),
    oppetBarn: await person('barn'),
    vuxen: await subject(akter.vuxen),
    barn: await subject(akter.barn),
    intyg,
    beslut,
    matchning: matchning.id,
    erbjudande: erbjudande.id,
    platsKod,
    uppgift: first(await client.skyddadUppgift.list({ aktId: akter.vuxen })).id,
    dokument,
  };
}

/** For each call of the contract an input that it accepts. */
export function validInputs(world: World): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  return { ...valvInputs(), ...registerInputs(world.journey.now()), ...aktInputs(world), ...postInputs(world) };
}

function valvInputs() {
  const ord = Array.from({ length: 24 }, () => 'abandon');
  const inloggning = { inloggningsnamn: LOGIN, losenfras: PASSPHRASE };
  return {
    'valv.status': {},
    'valv.foreslaLosenfras': {},
    'valv.bedomLosenfras': { losenfras: PASSPHRASE },
    'valv.create': { ...inloggning, namn: 'Sam Provander', titel: '', kommun: 'Granvåg', namnd: 'Socialnämnden' },
    'valv.printAterstallningsblad': {},
    'valv.confirmAterstallningsblad': { ord },
    'valv.unlock': inloggning,
    'valv.recover': { ord, ...inloggning },
    'valv.lock': {},
    'jobb.cancel': { jobbId: JOBB },
    'diagnostik.report': {},
    'diagnostik.list': {},
  };
}

function registerInputs(now: Tidpunkt) {
  const plats = { ...katalog[0], revision: 1 };
  return {
    'akt.list': {},
    'arbetslista.get': {},
    'egetUtkast.find': { nyckel: 'aktualisering-ny' },
    'egetUtkast.save': { nyckel: 'aktualisering-ny', innehall: 'Början på en rad' },
    'egetUtkast.remove': { nyckel: 'aktualisering-ny' },
    'insats.list': {},
    'insats.save': { plats },
    'installning.get': {},
    'installning.save': {
      rev: 1,
      installning: { kommun: 'Granvåg', namnd: 'Socialnämnden', enhet: 'Stöd', vaxel: '', overklagandeadress: '' },
    },
    'sakerhetskopia.status': {},
    'sakerhetskopia.create': { mapp: '', jobbId: JOBB },
    'sakerhetskopia.acknowledge': {},
    'sakerhetskopia.inspect': { mapp: '' },
    'sakerhetskopia.restore': { mapp: '', jobbId: JOBB },
    'lagrum.list': {},
    'lagrum.save': { lagrum: lagrumRad() },
    'aktualisering.create': { inkom: now, rad: 'Ett samtal.', akut: false },
  };
}

function aktInputs({ akter, oppen, oppenKlient, oppetBarn, vuxen, uppgift, dokument, intyg, journey }: World) {
  const aktId = akter.vuxen;
  const nyckel = 'anteckning';
  return {
    'akt.get': { aktId },
    'inkommet.find': { aktId },
    'aktualisering.get': { aktId: oppen },
    'aktualisering.save': { aktId: oppen, rev: 1, uppgifter: { inkom: journey.now(), rad: 'Ett samtal till.' } },
    'person.list': { aktId },
    'person.create': { aktId, uppgifter: { roll: 'annan', namn: 'Moa Test', fodd: '1980-02-03' } },
    'person.save': { aktId: oppen, id: oppenKlient, rev: 1, uppgifter: { roll: 'klient', namn: 'Moa Test' } },
    'skyddadUppgift.list': { aktId },
    'skyddadUppgift.reveal': { aktId, id: uppgift },
    'skyddadUppgift.create': { aktId, uppgift: { personId: vuxen, slag: 'vard', varde: 'Lillhamra vårdcentral' } },
    'skyddadUppgift.remove': { aktId, id: uppgift },
    'utkast.save': { aktId, nyckel, innehall: 'Början på en mening' },
    'utkast.find': { aktId, nyckel },
    'utkast.remove': { aktId, nyckel },
    'dokument.list': { aktId },
    'dokument.create': { aktId, mall: 'intyg', postId: intyg, jobbId: JOBB },
    'dokument.readChunk': { aktId, dokumentId: dokument, del: 0 },
    'dokument.print': { aktId, dokumentId: dokument, mottagare: 'Skatteverket', exemplar: 1 },
    'dokument.saveFile': { aktId, dokumentId: dokument, mottagare: 'Skatteverket', mapp: '' },
    'utredning.inled': {
      aktId: oppen,
      handelse: journey.now(),
      personIds: [oppenKlient, oppetBarn],
      motivering: 'Våld i nära relation.',
      beslutsfattare: 'Sam Provander',
      lagrumIds: ['sol.inleda-utredning'],
      omedelbartBeslut: null,
    },
  };
}

function postInputs(world: World) {
  const { akter, oppen, vuxen, intyg, matchning, erbjudande, platsKod, journey } = world;
  const aktId = akter.vuxen;
  const now = journey.now();
  const sign = { aktId, handelse: now };
  const list = { aktId };
  return {
    'instrument.list': list,
    'instrument.sign': {
      ...sign,
      personId: vuxen,
      svar: { instrumentId: 'korta-fragor', version: 1, svar: { hotad: { svar: 'ja' } }, egenSkattning: 7 },
    },
    'arendetyp.list': list,
    'arendetyp.sign': { aktId: oppen, handelse: now, stallning: stallning(now) },
    'skyddsbedomning.list': list,
    'skyddsbedomning.sign': { ...sign, personId: vuxen, innehall: bedomningVuxen() },
    'matchning.list': list,
    'matchning.run': { aktId, behov: behov() },
    'erbjudande.list': list,
    'erbjudande.create': { ...sign, innehall: { platsKod, matchningPostId: matchning } },
    'erbjudande.answer': {
      ...sign,
      innehall: { erbjudandePostId: erbjudande, svar: 'avbojt', skal: 'För långt bort.' },
    },
    'beslut.list': list,
    'beslut.sign': { ...sign, innehall: beslutInnehall() },
    'anteckning.list': { aktId, fore: null, antal: 10 },
    'anteckning.sign': { ...sign, innehall: { text: 'Samtal på telefon.' } },
    'intyg.list': list,
    'intyg.check': { aktId, innehall: { hotet: 'Upprepat våld.' } },
    'intyg.sign': { ...sign, innehall: intygInnehall(vuxen, now), ersatter: intyg },
    'steg.mark': { aktId, markering: { steg: 'planering', lage: 'klar', skal: 'Mötet är hållet.' } },
    'avslut.find': list,
    'avslut.sign': { aktId: akter.barn, handelse: now, innehall: avslutInnehall() },
  };
}

export function stallning(now: Tidpunkt) {
  return {
    fakta: {
      kortaFragorJa: ['hotad'],
      uppgiftOmVald: true,
      relation: 'narstaende' as const,
      skyddBehovs: true,
      flaggor: [],
      hotMotLivet: false,
      vapenEllerStrypning: false,
      senasteHandelse: datumOf(now),
      utovareFri: null,
      tryggNatt: true,
      barnIFara: null,
      tvangsresaInom14Dagar: null,
      suicidrisk: null,
    },
    skyddsarende: 'ja' as const,
    akut: 'nej' as const,
    skal: 'Hot har förekommit. Natten är trygg.',
  };
}

export function bedomningVuxen() {
  return {
    slag: 'vuxen' as const,
    flaggor: ['STRYPNING', 'HOT_DOD'],
    behovAvSkydd: 'ja' as const,
    slutsats: 'Risken är fortsatt hög.',
  };
}

export function beslutInnehall() {
  return {
    slag: 'annat' as const,
    beslut: 'Kontaktperson beviljas.',
    motivering: 'Behovet kan inte tillgodoses på annat sätt.',
    beslutsfattare: 'Sam Provander, samordnare',
    lagrumIds: ['sol.bistand'],
  };
}

export function avslutInnehall() {
  return {
    orsak: 'ej-skyddsarende' as const,
    sammanfattning: 'Inget skyddsbehov kom fram.',
    rensning: RENSNINGSPUNKTER.map(({ id }) => ({ id, svar: 'ja' as const })),
  };
}

export function lagrumRad() {
  return {
    id: 'sol.bistand',
    lag: 'socialtjänstlagen (2025:400)',
    paragraf: '99 kap. 9 §',
    text: 'Kommunens egen rättelse.',
    gallerFran: '2026-12-01',
    gallerTill: null,
    verifierad: 'kontrollerad' as const,
    kalla: 'Kommunjuristen',
  };
}

export function first<T>(list: readonly T[]): T {
  const [found] = list;
  if (found === undefined) throw new Error('the list is empty');
  return found;
}

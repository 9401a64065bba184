import katalog from '../../resources/demo/katalog.json' with { type: 'json' };
import type {
  AktId,
  AnvandareId,
  BilagaHandtag,
  BilagaId,
  DokumentId,
  JobbId,
  PersonId,
  PostId,
} from '../../shared/lib/id.ts';
import { datumOf, tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { barnrattInnehall } from './barnratt.ts';
import { bilagaInputs } from './bilaga-inputs.ts';
import { addBilaga, onePagePdf } from './bilagor.ts';
import { createOpenVault, LOGIN, PASSPHRASE, startCore, type TestCore } from './core.ts';
import { egnaTexterInputs, rutinBeslut, rutinSteg } from './egna-texter.ts';
import { START } from './host.ts';
import { avslutInnehall, bedomningVuxen, beslutInnehall, stallning } from './innehall.ts';
import { type Akter, behov, fillKatalog, intygInnehall, type Journey, openAkter, workAkt } from './journey.ts';
import { type LiveFiles, watchFiles } from './live-files.ts';
import { nekadeUpplasningar, withKollega } from './logg-varld.ts';
import { moteInputs, type PlaneratMote, planMote } from './mote-varld.ts';

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
  /** A decision in the child's own akt. */
  readonly barnetsBeslut: PostId;
  /** Offered and not answered. */
  readonly erbjudande: PostId;
  readonly platsKod: string;
  readonly uppgift: string;
  readonly dokument: DokumentId;
  readonly bilaga: BilagaId;
  /** What it was opened as. */
  readonly bilagehandtag: BilagaHandtag;
  /** A colleague, who is assigned to no akt. */
  readonly kollega: AnvandareId;
  /** A meeting that is planned in the adult's akt, and the two who go there. */
  readonly mote: PlaneratMote;
  /** An opening of the adult's page by the person on duty, and a numbered envelope with it. */
  readonly lasning: string;
  readonly kuvert: number;
  /** A row of the log that can be reviewed. */
  readonly nekad: number;
}

export const JOBB = 'a'.repeat(32) as JobbId;
export const INGEN = 'f'.repeat(32);
const VERA = { inloggningsnamn: 'vera.test', losenfras: 'sju kantareller vilar under rödmålat räcke 1952' };
const OLA = { inloggningsnamn: 'ola.test', losenfras: 'tolv gäddor sjunger om plåttaket vid 77 bryggor' };

/** @param options.dokument also makes a document, which takes a second; without it `dokument` names none */
export async function createWorld(folder: string, options: { readonly dokument?: boolean } = {}): Promise<World> {
  const files = watchFiles();
  const created = await startCore(folder, files.driver);
  await createOpenVault(created);
  const test = await withKollega(created, nekadeUpplasningar(START), { driver: files.driver });
  const { client } = test;
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
  const { id: bilaga } = await addBilaga(test, akter.vuxen, { namn: 'anmalan.pdf', bytes: onePagePdf('Ett samtal') });
  await client.rutin.save({ ...rutinBeslut(journey.now()), steg: [rutinSteg()] });
  const oppnad = { aktId: akter.vuxen, skal: 'annat', beskrivning: 'Kontroll.' } as const;
  const lasning = (await client.jour.open(oppnad)).lasning.id;
  const kollega = (await client.personal.invite({ ...VERA, namn: 'Vera Test', roller: ['handlaggare'], ny: false }))
    .anvandareId;
  const mote = await planMote(journey, akter.vuxen, kollega);
  return {
    lasning,
    kuvert: (await client.jour.createKuvert({ aktId: akter.vuxen })).nr,
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
    barnetsBeslut: first(await client.beslut.list({ aktId: akter.barn })).id,
    erbjudande: erbjudande.id,
    platsKod,
    uppgift: first(await client.skyddadUppgift.list({ aktId: akter.vuxen })).id,
    dokument,
    kollega,
    mote,
    bilaga,
    bilagehandtag: (await client.bilaga.open({ aktId: akter.vuxen, id: bilaga })).handtag,
    nekad: await findNekad(test, tidpunktFromMillis(test.host.clock).slice(0, 7)),
  };
}

/** The row of the flag that nobody's own is: somebody tried to unlock and was refused. */
async function findNekad({ client }: TestCore, manad: string): Promise<number> {
  const { flaggor } = await client.logg.granskning({ manad });
  return first(flaggor.filter(({ flagga }) => flagga === 'nekade-upplasningar')).seq;
}

/** For each call of the contract an input that it accepts. */
export function validInputs(world: World): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  return {
    ...valvInputs(),
    ...registerInputs(world),
    ...loggInputs(world),
    ...aktInputs(world),
    ...bilagaInputs(world),
    ...postInputs(world),
  };
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

function registerInputs({ journey, kollega, akter, lasning, kuvert }: World) {
  const now = journey.now();
  const plats = { ...katalog[0], revision: 1 };
  return {
    'akt.list': {},
    'arbetslista.get': {},
    'avbrutet.list': {},
    'avbrutet.remove': { jobbId: JOBB },
    'egetUtkast.find': { nyckel: 'aktualisering-ny' },
    'egetUtkast.save': { nyckel: 'aktualisering-ny', innehall: 'Början på en rad' },
    'egetUtkast.remove': { nyckel: 'aktualisering-ny' },
    'insats.list': {},
    'insats.save': { plats },
    'installning.get': {},
    'installning.save': {
      rev: 1,
      installning: {
        kommun: 'Granvåg',
        namnd: 'Socialnämnden',
        enhet: 'Stöd',
        vaxel: '040-6280400',
        overklagandeadress: '',
      },
    },
    'installning.copyVaxel': {},
    'installning.getLastid': {},
    'installning.saveLastid': { minuter: 5 },
    'personal.list': {},
    'personal.invite': { ...OLA, namn: 'Ola Test', titel: 'handläggare', roller: ['handlaggare'], ny: true },
    'personal.reinvite': { anvandareId: kollega, ...VERA },
    'personal.setRoller': { anvandareId: kollega, roller: ['handlaggare'], ny: false },
    'personal.bytLosenfras': { nuvarande: PASSPHRASE, ny: PASSPHRASE },
    'personal.avsluta': { jobbId: JOBB, anvandareId: kollega, eftertradare: kollega },
    'jour.search': { sok: 'G-001' },
    'jour.open': { aktId: akter.vuxen, skal: 'hot-eller-vald-nu', beskrivning: 'Han står utanför.' },
    'jour.read': { lasningId: lasning },
    'jour.note': { lasningId: lasning, handelse: now, text: 'Polisen är på väg.' },
    'jour.listEgna': {},
    'jour.listAttKvittera': {},
    'jour.kvittera': { lasningId: lasning },
    'jour.listKuvert': {},
    'jour.kvitteraKuvert': { nr: kuvert },
    'jour.forstorKuvert': { nr: kuvert },
    'sakerhetskopia.status': {},
    'sakerhetskopia.create': { mapp: '', jobbId: JOBB },
    'sakerhetskopia.acknowledge': {},
    'sakerhetskopia.inspect': { mapp: '' },
    'sakerhetskopia.restore': { mapp: '', jobbId: JOBB },
    ...egnaTexterInputs(now),
    'aktualisering.create': { inkom: now, rad: 'Ett samtal.', akut: false },
  };
}

function loggInputs({ akter, journey, nekad }: World) {
  const manad = journey.now().slice(0, 7);
  return {
    'logg.manader': {},
    'logg.notiser': {},
    'logg.list': { manad, fore: null },
    'logg.listAkt': { aktId: akter.vuxen },
    'logg.verify': { jobbId: JOBB, ankare: { seq: 1, kod: '0123 4567 89AB CDEF GHJK MNPQ RS' } },
    'logg.printAnkare': {},
    'logg.granskning': { manad },
    'logg.granska': { manad, seq: nekad, flagga: 'nekade-upplasningar', utfall: 'ok' },
  };
}

function aktInputs({ akter, kollega, oppen, oppenKlient, oppetBarn, vuxen, uppgift, dokument, intyg, journey }: World) {
  const aktId = akter.vuxen;
  const nyckel = 'anteckning';
  return {
    'akt.get': { aktId },
    'akt.copyKod': { aktId },
    'inkommet.find': { aktId },
    'aktualisering.get': { aktId: oppen },
    'aktualisering.save': { aktId: oppen, rev: 1, uppgifter: { inkom: journey.now(), rad: 'Ett samtal till.' } },
    'jour.listAnteckningar': { aktId },
    'jour.setOversikt': { aktId, harOversikt: true, skal: 'Jouren behöver den.' },
    'jour.createKuvert': { aktId },
    'skydd.list': { aktId },
    'skydd.sign': {
      aktId,
      personId: vuxen,
      innehall: { niva: 'provisoriskt', fran: datumOf(journey.now()), kontaktvag: { formedling: true } },
      andraPerson: null,
    },
    'skydd.forsegla': { aktId, skal: 'Fingerade personuppgifter.', andraPerson: null },
    'tilldelning.list': { aktId },
    'tilldelning.assign': {
      aktId,
      anvandareId: kollega,
      uppdrag: 'medhandlaggare',
      jav: { relation: 'ingen', beskrivning: '' },
    },
    'tilldelning.remove': { aktId, anvandareId: kollega, skal: 'Byter arbete.' },
    'tilldelning.setChef': { aktId, harNyckel: true, skal: 'Chefen ska kunna följa ärendet.' },
    'tilldelning.block': { aktId, anvandareId: kollega, skal: 'Släkt med klienten.' },
    'tilldelning.unblock': { aktId, anvandareId: kollega, skal: 'Fel person.' },
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
  const { akter, oppen, vuxen, intyg, beslut, matchning, barnetsBeslut, erbjudande, platsKod, journey } = world;
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
    'natverk.list': list,
    'natverk.sign': {
      ...sign,
      personId: vuxen,
      innehall: {
        personer: [{ vem: 'Systern', hallning: 'stod', vetVar: 'ja', farKontaktas: 'ja' }],
      },
    },
    'sakerhetsplan.list': list,
    'sakerhetsplan.sign': {
      ...sign,
      personId: vuxen,
      innehall: {
        slag: 'vuxen',
        hallning: 'vantar',
        hallningSkal: 'Vill vänta till efter helgen.',
        ikvall: 'Sover hos sin syster.',
        uppfoljning: datumOf(now),
      },
      kodord: 'lingonris',
    },
    'matchning.list': list,
    'matchning.run': { aktId, behov: behov() },
    ...moteInputs(world),
    'kontrasignering.list': list,
    'kontrasignering.sign': {
      ...sign,
      innehall: { postId: beslut, yttrande: 'Jag har läst och står bakom beslutet.' },
    },
    'granskning.sign': { aktId, innehall: { poster: [beslut], kommentar: 'Läst. Bra skrivet.' } },
    'frist.sign': { ...sign, innehall: { klocka: 'uppfoljningsmote', hur: 'Mötet hölls på telefon.' } },
    'barnratt.list': list,
    'barnratt.sign': { aktId: akter.barn, handelse: now, innehall: barnrattInnehall([barnetsBeslut]) },
    'erbjudande.list': list,
    'erbjudande.create': { ...sign, innehall: { platsKod, matchningPostId: matchning } },
    'erbjudande.answer': {
      ...sign,
      innehall: { erbjudandePostId: erbjudande, svar: 'avbojt', skal: 'För långt bort.' },
    },
    'beslut.list': list,
    'beslut.hinder': { aktId, platsKod },
    'beslut.sign': { ...sign, innehall: beslutInnehall() },
    'anteckning.list': { aktId, fore: null, antal: 10 },
    'anteckning.sign': { ...sign, innehall: { text: 'Samtal på telefon.' } },
    'intyg.list': list,
    'intyg.check': { aktId, innehall: { hotet: 'Upprepat våld.' } },
    'intyg.sign': { ...sign, innehall: intygInnehall(vuxen, now), ersatter: intyg },
    'steg.mark': { aktId, markering: { steg: 'planering', lage: 'klar', skal: 'Mötet är hållet.' } },
    'rutin.sign': { aktId, innehall: { steg: 'planering', punkter: [{ text: 'Boka rum.', klar: true }] } },
    'vidare.list': list,
    'vidare.sign': { ...sign, innehall: { val: 'insats', skal: 'Skydd behövs.' } },
    'avslut.find': list,
    'avslut.sign': { aktId: akter.barn, handelse: now, innehall: avslutInnehall() },
  };
}

export function first<T>(list: readonly T[]): T {
  const [found] = list;
  if (found === undefined) throw new Error('the list is empty');
  return found;
}

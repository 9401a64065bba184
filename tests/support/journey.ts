import katalog from '../../resources/demo/katalog.json' with { type: 'json' };
import type { SkyddsaktApi } from '../../shared/api/api.ts';
import type { Client } from '../../shared/api/contract.ts';
import type { AktId, JobbId, PersonId, PostId } from '../../shared/lib/id.ts';
import { datumOf, type Tidpunkt } from '../../shared/lib/tid.ts';
import { RENSNINGSPUNKTER } from '../../shared/modules/avslut/schema.ts';
import { InsatsPlats } from '../../shared/modules/insats/schema.ts';
import { barnNummer, klientNummer } from './people.ts';

/** What must never be found where it may not be: planted through the whole journey. */
export const NEEDLES = {
  namn: 'Frideborg Fiktivsson',
  barn: 'Ture Fiktivsson',
  utovare: 'Melker Provander',
  telefon: '070-1740611',
  skola: 'Almunda montessoriskola',
  arbetsplats: 'Lillhamra bageri',
  vag: 'genom Ulrika, 070-1740613',
  fritext: 'Hon gömde nyckeln under den blå krukan',
} as const;

type C = Client<SkyddsaktApi>;

export interface Journey {
  readonly client: C;
  readonly now: () => Tidpunkt;
}

export interface Akter {
  readonly aktualisering: AktId;
  readonly vuxen: AktId;
  readonly barn: AktId;
}

/** Fills the catalogue with the invented places. */
export async function fillKatalog({ client }: Journey): Promise<void> {
  for (const plats of InsatsPlats.array().parse(katalog))
    await client.insats.save({ plats: { ...plats, revision: 0 } });
}

/** From the call to opened personakter: acute, one adult, one child. */
export async function openAkter({ client, now }: Journey): Promise<Akter> {
  const inkom = { inkom: now(), rad: NEEDLES.fritext, akut: true };
  const { aktId } = await client.aktualisering.create(inkom);
  await client.aktualisering.save({ aktId, rev: 1, uppgifter: { ...inkom, natsSakert: NEEDLES.vag } });
  const klient = await client.person.create({
    aktId,
    uppgifter: { roll: 'klient', namn: NEEDLES.namn, personnummer: klientNummer, kon: 'kvinna' },
  });
  const barn = await client.person.create({
    aktId,
    uppgifter: { roll: 'barn', namn: NEEDLES.barn, personnummer: barnNummer, kon: 'man' },
  });
  await client.person.create({ aktId, uppgifter: { roll: 'utovare', namn: NEEDLES.utovare } });
  await client.skyddadUppgift.create({
    aktId,
    uppgift: { personId: klient.id, slag: 'telefon', varde: NEEDLES.telefon, anvandning: 'Vardagar 9-11' },
  });
  await client.skyddadUppgift.create({ aktId, uppgift: { personId: barn.id, slag: 'skola', varde: NEEDLES.skola } });
  await client.instrument.sign({
    aktId,
    personId: klient.id,
    handelse: now(),
    svar: {
      instrumentId: 'korta-fragor',
      version: 1,
      svar: { hotad: { svar: 'ja' }, 'fysiskt-vald': { svar: 'ja' } },
      egenSkattning: null,
    },
  });
  await client.arendetyp.sign({
    aktId,
    handelse: now(),
    stallning: {
      fakta: {
        kortaFragorJa: ['hotad', 'fysiskt-vald'],
        uppgiftOmVald: true,
        relation: 'narstaende',
        skyddBehovs: true,
        flaggor: [{ flagga: 'STRYPNING', kalla: 'bedomning' }],
        hotMotLivet: true,
        vapen: false,
        strypning: true,
        senasteHandelse: datumOf(now()),
        utovareFri: true,
        tryggNatt: false,
        barnIFara: null,
        tvangsresaInom14Dagar: false,
        suicidrisk: null,
      },
      skyddsarende: 'ja',
      akut: 'ja',
      skal: 'Strypning i går och hot om att döda. Ingen trygg natt.',
    },
  });
  await client.skyddsbedomning.sign({
    aktId,
    personId: barn.id,
    handelse: now(),
    innehall: {
      slag: 'omedelbar',
      behovAvSkydd: 'ja',
      slutsats: 'Barnet har bevittnat våldet och behöver skydd tillsammans med sin mamma.',
      flaggor: ['BARN_BEVITTNAT'],
    },
  });
  const { akter } = await client.utredning.inled({
    aktId,
    handelse: now(),
    personIds: [klient.id, barn.id],
    motivering: 'Våld i nära relation, omedelbart behov av skydd.',
    beslutsfattare: 'Sam Provander, samordnare',
    delegation: 'Delegationsordning 4.2',
    lagrumIds: ['sol.inleda-utredning'],
    omedelbartBeslut: {
      beslut: 'Plats i skyddat boende från och med i dag.',
      motivering: 'Ingen trygg natt. Hot mot livet.',
      lagrumIds: ['sol.bistand', 'sol.skyddat-boende'],
      platsKod: firstPlats('SB'),
      fran: datumOf(now()),
    },
  });
  const of = (id: PersonId) => akter.find(({ personId }) => personId === id)?.aktId as AktId;
  return { aktualisering: aktId, vuxen: of(klient.id), barn: of(barn.id) };
}

/** The rest of the adult's akt up to the certificate: assessment, matching, offer, decision, note, intyg. */
export async function workAkt({ client, now }: Journey, aktId: AktId): Promise<{ intyg: PostId; beslut: PostId }> {
  const { personer } = await client.akt.get({ aktId });
  const klient = personer[0];
  if (klient === undefined) throw new Error('the akt has no subject');
  await client.skyddadUppgift.create({
    aktId,
    uppgift: { personId: klient.id, slag: 'arbetsplats', varde: NEEDLES.arbetsplats },
  });
  await client.skyddsbedomning.sign({
    aktId,
    personId: klient.id,
    handelse: now(),
    innehall: {
      slag: 'vuxen',
      valdOchHot: NEEDLES.fritext,
      flaggor: ['STRYPNING', 'HOT_DOD'],
      behovAvSkydd: 'ja',
      slutsats: 'Hög risk för fortsatt allvarligt våld.',
      atgarder: 'Skyddat boende, polisanmälan.',
    },
  });
  const matchning = await client.matchning.run({ aktId, behov: behov() });
  const plats = matchning.innehall.resultat.find(({ grupp, typ }) => grupp !== 'utesluts' && typ === 'SB');
  if (plats === undefined) throw new Error('no place fits: the catalogue of the demo has changed');
  const erbjudande = await client.erbjudande.create({
    aktId,
    handelse: now(),
    innehall: { platsKod: plats.kod, matchningPostId: matchning.id, information: 'Husregler gicks igenom.' },
  });
  await client.erbjudande.answer({
    aktId,
    handelse: now(),
    innehall: { erbjudandePostId: erbjudande.id, svar: 'accepterat' },
  });
  const beslut = await client.beslut.sign({
    aktId,
    handelse: now(),
    innehall: {
      slag: 'insats',
      beslut: 'Bistånd i form av skyddat boende.',
      motivering: 'Behovet kan inte tillgodoses på annat sätt.',
      beslutsfattare: 'Sam Provander, samordnare',
      lagrumIds: ['sol.bistand'],
      erbjudandePostId: erbjudande.id,
      platsKod: plats.kod,
      galler: { fran: datumOf(now()), till: null },
    },
  });
  await client.anteckning.sign({ aktId, handelse: now(), innehall: { text: `Samtal. ${NEEDLES.fritext}.` } });
  const intyg = await client.intyg.sign({ aktId, handelse: now(), innehall: intygInnehall(klient.id, now()) });
  return { intyg: intyg.id, beslut: beslut.id };
}

/** Closes an akt and binds it as one PDF. */
export async function closeAndBind({ client, now }: Journey, aktId: AktId) {
  await client.avslut.sign({
    aktId,
    handelse: now(),
    innehall: {
      orsak: 'malet-uppnatt',
      sammanfattning: 'Klienten bor tryggt på annan ort.',
      kvarstaendeRisk: 'Utövaren är fri, men vet inte var klienten är.',
      rensning: RENSNINGSPUNKTER.map(({ id }) => ({ id, svar: 'ja' as const })),
    },
  });
  return client.dokument.create({ aktId, mall: 'akt', postId: null, jobbId: 'a'.repeat(32) as JobbId });
}

export function behov() {
  return {
    vuxna: [{ kon: 'kvinna' as const }],
    barn: [{ kod: 'Barn 1', alder: 9, kon: 'pojke' as const, medVuxen: true }],
    flaggor: ['STRYPNING' as const, 'HOT_DOD' as const],
    flaggorBedomda: true,
    akutGrundA: true,
    hjalpDygnetRunt: false,
    personalDygnetRunt: false,
    akutSuicidal: false,
    aktivtBeroende: false,
    tillganglighet: 'behovs-ej' as const,
    djur: 0,
    sprak: [],
    kost: [],
    natter: null,
    farozoner: [],
    leverantorskopplingar: [],
    onskar: { syskonTillsammans: false, skola: false, vard: false, pendling: false },
  };
}

export function intygInnehall(personId: PersonId, now: Tidpunkt) {
  return {
    skyddsform: 'sekretessmarkering' as const,
    personIds: [personId],
    kannedom: 'Nämnden känner till situationen sedan november 2026 genom flera samtal.',
    klientensUppgifter: 'Hon har blivit tagen om halsen vid två tillfällen.',
    hotFran: 'Tidigare partner',
    hotet: 'Upprepat våld och hot om att döda.',
    riskbedomning: 'Risken bedöms som hög efter samtal och genomgång av frågor om farlighet.',
    men: 'Röjs uppgifter om var familjen finns är det fara för liv och hälsa.',
    samtycke: { grund: 'samtycke' as const, datum: datumOf(now) },
    undertecknare: 'Sam Provander, samordnare',
    vaxel: '040-6280400',
  };
}

function firstPlats(typ: string): string {
  const plats = InsatsPlats.array()
    .parse(katalog)
    .find((ett) => ett.typ === typ);
  if (plats === undefined) throw new Error('the catalogue has no such place');
  return plats.kod;
}

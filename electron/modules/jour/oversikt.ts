import { datumOf, type Tidpunkt } from '../../../shared/lib/tid.ts';
import { kontaktText } from '../../../shared/modules/aktualisering/kontakt.ts';
import { Jouroversikt } from '../../../shared/modules/jour/schema.ts';
import type { Person } from '../../../shared/modules/person/schema.ts';
import type { Sakerhetsplan } from '../../../shared/modules/sakerhetsplan/schema.ts';
import { flaggorOf } from '../../../shared/modules/skyddsbedomning/rules.ts';
import { readLage } from '../akt/lage.ts';
import { getAktHuvud } from '../akt/repo.ts';
import type { AktRead } from '../context.ts';
import { listPersoner } from '../person/repo.ts';
import { beslutFormat, inkommetFormat, sakerhetsplanFormat, skyddsbedomningFormat } from '../post/formats.ts';
import { readPosts } from '../post/repo.ts';
import { listSkyddadeUppgifter, type SkyddadUppgift } from '../skyddad-uppgift/repo.ts';

/** The kinds of protected data by which somebody is reached; a school or a workplace is none. */
const KONTAKTSLAG: ReadonlySet<string> = new Set(['telefon', 'epost', 'kontaktvag']);

/** The page as bytes; null for an akt that has none. */
export async function encodeJouroversikt(akt: AktRead, skriven: Tidpunkt): Promise<Uint8Array | null> {
  const page = await readJouroversikt(akt, skriven);
  return page === null ? null : new TextEncoder().encode(JSON.stringify(page));
}

/** What the page says now. An aktualisering has none: its children's assessments are its content. */
export async function readJouroversikt(akt: AktRead, skriven: Tidpunkt): Promise<Jouroversikt | null> {
  const huvud = await getAktHuvud(akt);
  if (huvud.slag !== 'personakt') return null;
  const idag = datumOf(skriven);
  const [posts, personer, uppgifter, { akut }] = await Promise.all([
    readPosts(akt, [inkommetFormat, skyddsbedomningFormat, beslutFormat, sakerhetsplanFormat]),
    listPersoner(akt, idag),
    listSkyddadeUppgifter(akt),
    readLage(akt, idag),
  ]);
  const inkommet = posts.latest(inkommetFormat)?.innehall ?? null;
  const bedomningar = posts.list(skyddsbedomningFormat);
  const latest = bedomningar.at(-1);
  const beslut = posts.latest(beslutFormat)?.innehall ?? null;
  const flaggor = latest?.personId ? flaggorOf(bedomningar, latest.personId) : (inkommet?.risk?.flaggor ?? []);
  return {
    version: 2,
    kod: huvud.kod,
    skriven,
    avslutad: huvud.avslutad !== null,
    akut,
    hot: {
      flaggor,
      slutsats: latest?.innehall.slutsats ?? inkommet?.skal ?? '',
      bedomd: latest?.handelse ?? inkommet?.risk?.bedomd ?? null,
    },
    plan: {
      atgarder: latest?.innehall.atgarder ?? '',
      beslut: beslut?.beslut ?? '',
      plats: beslut?.platsKod ?? null,
    },
    natsSakert: inkommet === null ? '' : kontaktText(inkommet.aktualisering),
    sakerhetsplan: planOf(posts.latest(sakerhetsplanFormat), uppgifter),
    kontakter: uppgifter
      .filter(({ slag }) => KONTAKTSLAG.has(slag))
      .map(({ personId, slag, varde, anvandning }) => ({ roll: rollOf(personer, personId), slag, varde, anvandning })),
    personer: personer.map(({ roll, namn, personnummer, fodd, skydd }) => ({ roll, namn, personnummer, fodd, skydd })),
  };
}

/** Without the parts that can wait until the morning. */
function planOf(plan: Sakerhetsplan | null, uppgifter: readonly SkyddadUppgift[]): Jouroversikt['sakerhetsplan'] {
  if (plan === null) return null;
  const { ikvall, kontakter, kodordBetyder } = plan.innehall;
  return {
    gjord: plan.handelse,
    ikvall,
    kontakter: kontakter
      .filter(({ vemRinger }) => vemRinger !== 'klienten')
      .map(({ vem, vad }) => (vad === '' ? vem : `${vem}: ${vad}`)),
    kodord: uppgifter.findLast(({ slag, personId }) => slag === 'kodord' && personId === plan.personId)?.varde ?? '',
    kodordBetyder,
  };
}

/** @returns null for a page of an older form; it is written anew when somebody next writes in its akt */
export function decodeJouroversikt(bytes: Uint8Array): Jouroversikt | null {
  const parsed = Jouroversikt.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
  return parsed.success ? parsed.data : null;
}

function rollOf(personer: readonly Person[], id: string): Person['roll'] {
  return personer.find((person) => person.id === id)?.roll ?? 'annan';
}

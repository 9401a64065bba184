import process from 'node:process';
import type { Core } from '../../electron/core/core.ts';
import type { SkyddsaktApi } from '../../shared/api/api.ts';
import type { Client } from '../../shared/api/contract.ts';
import type { AktId, JobbId } from '../../shared/lib/id.ts';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import type { InsatsPlats } from '../../shared/modules/insats/schema.ts';
import type { Person } from '../../shared/modules/person/schema.ts';
import type { Forsok, Slag } from './protocol.ts';

/** What the worker knows of the vault: read at unlock, kept up to date by its own chores. */
export interface Plats {
  /** Open personakter with their subject. */
  readonly akter: { readonly aktId: AktId; klient: Person }[];
  plats: InsatsPlats;
}

export interface Arbetare {
  readonly core: Core;
  readonly client: Client<SkyddsaktApi>;
  readonly plats: Plats;
  readonly chance: () => number;
  readonly now: () => number;
  /** A text that stands nowhere else; up to `most` sentences. */
  readonly nextText: (most: number) => string;
  /** Says what is begun, does it, and says that it was answered. */
  readonly record: <T>(forsok: Forsok, call: () => Promise<T>) => Promise<T>;
}

export async function readPlace(client: Client<SkyddsaktApi>): Promise<Plats> {
  const rows = (await client.akt.list({})).filter((rad) => rad.slag === 'personakt' && rad.roll === 'vuxen');
  const akter: Plats['akter'] = [];
  for (const { aktId } of rows) {
    const [klient] = await client.person.list({ aktId });
    if (klient !== undefined) akter.push({ aktId, klient });
  }
  const [plats] = await client.insats.list({});
  if (plats === undefined) throw new Error('the catalogue is empty');
  return { akter, plats };
}

/** One chore of each kind, through the contract alone. */
export const SYSSLOR: Readonly<Record<Slag, (arbetare: Arbetare) => Promise<void>>> = {
  async anteckning({ client, nextText, record, ...at }) {
    const { aktId } = anAkt(at);
    const text = nextText(200);
    await record({ slag: 'anteckning', aktId, text }, () =>
      client.anteckning.sign({ aktId, handelse: momentOf(at), innehall: { text } }),
    );
  },

  async utkast({ client, nextText, record, ...at }) {
    const { aktId } = anAkt(at);
    const text = nextText(100);
    await record({ slag: 'utkast', aktId, text }, () =>
      client.utkast.save({ aktId, nyckel: 'anteckning', innehall: text }),
    );
  },

  async person({ client, nextText, record, ...at }) {
    const akt = anAkt(at);
    const { id, rev, barnNr: _nr, anmarkningar: _, ...uppgifter } = akt.klient;
    const text = nextText(1);
    const changed = { ...uppgifter, sprak: text.slice(0, 80) };
    akt.klient = await record({ slag: 'person', aktId: akt.aktId, text: changed.sprak }, () =>
      client.person.save({ aktId: akt.aktId, id, rev, uppgifter: changed }),
    );
  },

  async skyddsbedomning({ client, nextText, record, ...at }) {
    const { aktId, klient } = anAkt(at);
    const text = nextText(50);
    const innehall = {
      slag: 'vuxen' as const,
      flaggor: ['STRYPNING', 'HOT_DOD'],
      behovAvSkydd: 'ja' as const,
      slutsats: text,
      atgarder: 'Ny kontakt i morgon.',
    };
    await record({ slag: 'skyddsbedomning', aktId, text }, () =>
      client.skyddsbedomning.sign({ aktId, personId: klient.id, handelse: momentOf(at), innehall }),
    );
  },

  async 'skyddad-uppgift'({ client, nextText, record, ...at }) {
    const { aktId, klient } = anAkt(at);
    const text = nextText(5);
    await record({ slag: 'skyddad-uppgift', aktId, text }, () =>
      client.skyddadUppgift.create({ aktId, uppgift: { personId: klient.id, slag: 'annan', varde: text } }),
    );
  },

  async aktualisering(arbetare) {
    await createAktualisering(arbetare);
  },

  async inled(arbetare) {
    const { client, record, plats } = arbetare;
    const { aktId, text } = await createAktualisering(arbetare);
    const klient = await client.person.create({
      aktId,
      uppgifter: { roll: 'klient', namn: `Vuxen ${text.slice(0, 20)}` },
    });
    const barn = await client.person.create({ aktId, uppgifter: { roll: 'barn', namn: `Barn ${text.slice(0, 20)}` } });
    const { akter } = await record({ slag: 'inled', aktId, text }, () =>
      client.utredning.inled({
        aktId,
        handelse: momentOf(arbetare),
        personIds: [klient.id, barn.id],
        motivering: text,
        beslutsfattare: 'Sam Provander, samordnare',
        lagrumIds: ['sol.inleda-utredning'],
      }),
    );
    const made = akter.find(({ personId }) => personId === klient.id);
    const [subject] = made === undefined ? [] : await client.person.list({ aktId: made.aktId });
    if (made === undefined || subject === undefined) throw new Error('no akt for the adult');
    plats.akter.push({ aktId: made.aktId, klient: subject });
  },

  async plats({ client, nextText, record, plats }) {
    const text = nextText(20);
    plats.plats = await record({ slag: 'plats', aktId: '', text }, () =>
      client.insats.save({ plats: { ...plats.plats, anteckning: text } }),
    );
  },

  async dokument({ client, record, ...at }) {
    const { aktId } = anAkt(at);
    const jobbId = 'c'.repeat(32) as JobbId;
    await record({ slag: 'dokument', aktId, text: 'journal' }, () =>
      client.dokument.create({ aktId, mall: 'journal', postId: null, jobbId }),
    );
  },

  async las({ core, record }) {
    await record({ slag: 'las', aktId: '', text: '' }, () => core.close('knapp'));
    process.exit(0);
  },
};

async function createAktualisering({
  client,
  nextText,
  record,
  ...at
}: Arbetare): Promise<{ aktId: AktId; text: string }> {
  const text = nextText(10);
  const { aktId } = await record({ slag: 'aktualisering', aktId: '', text }, () =>
    client.aktualisering.create({ inkom: momentOf(at), rad: text }),
  );
  return { aktId, text };
}

function anAkt({ plats, chance }: Pick<Arbetare, 'plats' | 'chance'>): Plats['akter'][number] {
  const found = plats.akter[Math.floor(chance() * plats.akter.length)];
  if (found === undefined) throw new Error('no open akt');
  return found;
}

function momentOf({ now }: Pick<Arbetare, 'now'>) {
  return tidpunktFromMillis(now());
}

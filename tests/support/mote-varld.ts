import type { AktId, AnvandareId, PostId } from '../../shared/lib/id.ts';
import { millisOf, type Tidpunkt, tidpunktFromMillis } from '../../shared/lib/tid.ts';
import type { Journey } from './journey.ts';

export interface PlaneratMote {
  readonly id: PostId;
  /** Another one, that does not take place. */
  readonly installs: PostId;
  readonly medarbetare: readonly AnvandareId[];
}

/** A plan of a meeting an hour from now. */
export function motesplan(medarbetare: readonly AnvandareId[], now: Tidpunkt) {
  const later = (minutes: number) => tidpunktFromMillis(millisOf(now) + minutes * 60_000);
  return {
    borjar: later(60),
    slutar: later(120),
    utcheckning: later(150),
    moter: 'Klienten',
    medarbetare: [...medarbetare],
    lokal: 'rum-hos-oss' as const,
    ringer: 'Enhetschefen',
  };
}

/** Plans two meetings for the one who opened the vault and a colleague. */
export async function planMote({ client, now }: Journey, aktId: AktId, kollega: AnvandareId): Promise<PlaneratMote> {
  const sam = (await client.valv.status({})).anvandare?.id as AnvandareId;
  const medarbetare = [sam, kollega];
  const plan = async () => (await client.mote.sign({ aktId, innehall: motesplan(medarbetare, now()) })).id;
  return { id: await plan(), installs: await plan(), medarbetare };
}

/** For each call about meetings an input that it accepts. */
export function moteInputs(world: {
  readonly akter: { readonly vuxen: AktId };
  readonly mote: PlaneratMote;
  readonly journey: Journey;
}) {
  const { akter, mote, journey } = world;
  const handelse = { aktId: akter.vuxen, moteId: mote.id, handelse: journey.now() };
  return {
    'mote.list': { aktId: akter.vuxen },
    'mote.sign': { aktId: akter.vuxen, innehall: motesplan(mote.medarbetare, journey.now()) },
    'mote.checkIn': handelse,
    'mote.checkOut': handelse,
    'mote.cancel': { ...handelse, moteId: mote.installs, text: 'Klienten är sjuk.' },
  };
}

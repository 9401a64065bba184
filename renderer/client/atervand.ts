import type { StegId } from '../../shared/process/steg.ts';
import { showStatus } from '../ui/status.ts';
import { type AktBegaran, askAkt, currentBegaran, endAktBegaran } from './aktbegaran.ts';
import { Atervandplats, needsMinDag } from './atervandplats.ts';
import { currentFalt, focusFalt } from './falt.ts';
import { atFirstTouch } from './first-touch.ts';
import { afterLastHere } from './last-here.ts';
import { client } from './live.ts';
import { currentRoute, navigate } from './navigation.ts';

// A place says whose akt somebody worked in, so it lies in the person's own sealed file and nowhere else.
const NYCKEL = 'atervand';
const BACK = 'Du är tillbaka där du var. Min dag: Alt+1.';

let steg: StegId | null = null;

/** Told by the open akt which step shows: the route only says where it began. */
export function noteSteg(shown: StegId | null): void {
  steg = shown;
}

/** Keeps where the person is, at the lock. What cannot be kept costs a few steps and no word. */
export async function savePlats(): Promise<void> {
  const route = currentRoute();
  const sida =
    route.name === 'akt' && steg !== null ? { ...route, params: { aktId: route.params.aktId, steg } } : route;
  const plats = Atervandplats.safeParse({ sida, dialog: typedIn(), falt: currentFalt() });
  const kept = plats.success
    ? client.egetUtkast.save({ nyckel: NYCKEL, innehall: JSON.stringify(plats.data) })
    : forget();
  await kept.catch(() => {});
}

function forget(): Promise<unknown> {
  return client.egetUtkast.remove({ nyckel: NYCKEL });
}

/** The dialogue that is open, when it is one that is typed in; others show again at a press. */
function typedIn(): Atervandplats['dialog'] {
  const dialog = Atervandplats.shape.dialog.safeParse(currentBegaran());
  return dialog.success ? dialog.data : null;
}

/** Goes back to where the person was at the lock, unless Min dag must be seen first. Never fails. */
export async function goBack(): Promise<void> {
  try {
    const [found, { inkomna, idag }] = await Promise.all([
      client.egetUtkast.find({ nyckel: NYCKEL }),
      client.arbetslista.get({}),
    ]);
    if (found === null) return;
    const plats = Atervandplats.parse(JSON.parse(found.innehall));
    const { sida, dialog, falt } = plats;
    navigate(sida.name, sida.params);
    if (needsMinDag(inkomna, plats, { sparat: found.sparat, idag })) {
      navigate('min-dag', {});
      return;
    }
    if (dialog !== null) showDialog(dialog);
    if (falt !== null) focusFalt(falt);
    showStatus(afterLastHere(BACK));
  } catch {
    // Min dag is where the program opens anyway.
  }
}

/**
 * Opens the dialogue as soon as the akt is there, unless somebody has begun to do something else: it would come over
 * that, and take the keys that were meant for it. What was typed in it is kept, and shows when it is opened again.
 */
function showDialog(dialog: AktBegaran): void {
  askAkt(dialog);
  atFirstTouch(() => {
    const isShown = document.querySelector('[role=dialog]') !== null;
    if (!isShown && currentBegaran() === dialog) endAktBegaran();
  });
}

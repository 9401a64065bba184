/** Where the unfinished text is: nothing unsaved, waiting for its turn, on its way, kept, or not kept. */
export type DraftState = 'clean' | 'waiting' | 'saving' | 'saved' | 'failed';

export interface DraftSaverOptions {
  readonly save: () => Promise<unknown>;
  readonly onState: (state: DraftState) => void;
}

const EVERY_MS = 2000;

/** Saves while somebody types, every two seconds and one at a time; a save that fails is tried again at the next turn. */
export function createDraftSaver({ save, onState }: DraftSaverOptions) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> | null = null;
  let isWaiting = false;

  function wait() {
    isWaiting = true;
    if (running === null) onState('waiting');
    timer ??= setTimeout(() => void flush(), EVERY_MS);
  }

  function stop() {
    isWaiting = false;
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }

  async function run() {
    stop();
    onState('saving');
    try {
      await save();
      onState(isWaiting ? 'waiting' : 'saved');
    } catch {
      wait();
      onState('failed');
    }
  }

  /** Saves now what is waiting; done when it has arrived or failed. */
  async function flush(): Promise<void> {
    if (running !== null) {
      await running;
      return flush();
    }
    if (!isWaiting) return;
    running = run().finally(() => {
      running = null;
    });
    await running;
  }

  /** Drops what is waiting and lets what is on its way arrive. */
  async function settle(): Promise<void> {
    stop();
    if (running !== null) await running;
    stop();
  }

  return { wait, flush, settle, stop };
}

/** The desktop's clipboard, as a shell reaches it. */
export interface SystemClipboard {
  write(text: string): Promise<void>;
  read(): Promise<string>;
  clear(): Promise<void>;
}

/** The desktop's clipboard as the program uses it: what we put there does not stay. */
export interface Clipboard {
  copy(text: string): Promise<void>;
  /** Empties it if what lies there is still ours. Never fails. */
  clear(): Promise<void>;
}

export const CLEARED_AFTER_MS = 30_000;

/** Every program on the machine can read the clipboard, so ours is emptied after half a minute and at each lock. */
export function createClipboard(system: SystemClipboard): Clipboard {
  let ours: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  async function clear(): Promise<void> {
    clearTimeout(timer);
    const mine = ours;
    ours = null;
    if (mine === null) return;
    try {
      if ((await system.read()) === mine) await system.clear();
    } catch {
      // A desktop that does not let us look cannot be made to forget either.
    }
  }
  return {
    async copy(text) {
      await system.write(text);
      ours = text;
      clearTimeout(timer);
      timer = setTimeout(() => void clear(), CLEARED_AFTER_MS).unref();
    },
    clear,
  };
}

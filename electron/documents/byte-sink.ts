/** Gathers a file that comes in hundreds of thousands of small pieces, in few large ones. */
export interface ByteSink {
  /** Copies the bytes. */
  write(bytes: Uint8Array): void;
  /** All bytes so far, in a buffer of their own. */
  bytes(): Uint8Array;
}

const SLAB = 256 * 1024;

export function createByteSink(): ByteSink {
  const full: Uint8Array[] = [];
  let slab = new Uint8Array(SLAB);
  let used = 0;
  let total = 0;
  const write = (bytes: Uint8Array): void => {
    total += bytes.length;
    for (let from = 0; from < bytes.length; ) {
      if (used === SLAB) {
        full.push(slab);
        slab = new Uint8Array(SLAB);
        used = 0;
      }
      const part = bytes.subarray(from, from + SLAB - used);
      slab.set(part, used);
      used += part.length;
      from += part.length;
    }
  };
  const bytes = (): Uint8Array => {
    const whole = new Uint8Array(total);
    full.forEach((one, i) => whole.set(one, i * SLAB));
    whole.set(slab.subarray(0, used), full.length * SLAB);
    return whole;
  };
  return { write, bytes };
}

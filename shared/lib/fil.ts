const KB = 1024;

/** `84 kB`, `1,2 MB`. */
export function formatStorlek(byte: number): string {
  if (byte < KB * KB) return `${Math.ceil(byte / KB)} kB`;
  return `${(byte / KB / KB).toFixed(1).replace('.', ',')} MB`;
}

/** The beginning of a SHA-256, enough to compare two papers by eye: `3fa4 09bc 11d2`. */
export function shortSumma(sha256: string): string {
  return sha256.slice(0, 12).replaceAll(/(.{4})(?=.)/g, '$1 ');
}

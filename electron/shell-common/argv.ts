import path from 'node:path';

/** sysexits.h EX_USAGE */
export const USAGE = 64;

/** What a person may say on the command line. */
export interface Options {
  readonly vault: string | null;
  readonly demo: { readonly inloggningsnamn: string; readonly losenfras: string } | null;
  readonly headless: boolean;
}

/**
 * Reads the arguments after the program's own. An allow-list: whatever is not named here is refused, since a switch
 * unknown to us may well be known to Chromium or Node.
 * @param headless whether `--headless` is known in this shell
 * @returns the options, or null when anything is not understood
 */
export function parseArguments(args: readonly string[], headless: boolean): Options | null {
  let vault: string | null = null;
  let demo: Options['demo'] = null;
  let isHeadless = false;
  const rest = args.flatMap((arg) => splitAtEquals(arg));
  while (rest.length > 0) {
    const flag = rest.shift();
    const value = flag === '--headless' ? '' : rest.shift();
    if (value === undefined) return null;
    if (flag === '--headless' && headless && !isHeadless) isHeadless = true;
    else if (flag === '--vault' && vault === null && isFolder(value)) vault = path.resolve(value);
    else if (flag === '--demo' && demo === null) demo = readDemo(value);
    else return null;
    if (flag === '--demo' && demo === null) return null;
  }
  return { vault, demo, headless: isHeadless };
}

function splitAtEquals(arg: string): string[] {
  const match = /^(--(?:vault|demo))=(.*)$/s.exec(arg);
  return match === null ? [arg] : [match[1] ?? '', match[2] ?? ''];
}

function isFolder(value: string): boolean {
  return value !== '' && !value.startsWith('-') && !value.includes('\0');
}

function readDemo(text: string): Options['demo'] {
  try {
    const value = JSON.parse(text) as Partial<NonNullable<Options['demo']>> | null;
    const { inloggningsnamn, losenfras } = value ?? {};
    return typeof inloggningsnamn === 'string' && typeof losenfras === 'string' ? { inloggningsnamn, losenfras } : null;
  } catch {
    return null;
  }
}

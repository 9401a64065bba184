import { type Options, parseArguments } from '../shell-common/argv.ts';

/** A Chromium switch; null: it has no value. */
export type Switch = readonly [name: string, value: string | null];

const FEATURES_OFF =
  'NetworkTimeServiceQuerying,OptimizationHints,MediaRouter,DialMediaRouteProvider,AsyncDns,Reporting';

/** What keeps Chromium from calling out by itself. Set in code before ready, whatever the command line said. */
export function switches(): readonly Switch[] {
  return Object.freeze([
    ['disable-background-networking', null],
    ['disable-component-update', null],
    ['disable-domain-reliability', null],
    ['disable-sync', null],
    ['disable-quic', null],
    ['no-pings', null],
    ['dns-prefetch-disable', null],
    ['disable-breakpad', null],
    ['host-resolver-rules', 'MAP * ~NOTFOUND'],
    ['proxy-server', 'http://127.0.0.1:9'],
    ['proxy-bypass-list', '<-loopback>'],
    ['disable-features', FEATURES_OFF],
    ['lang', 'sv-SE'],
  ] as const satisfies readonly Switch[]);
}

/** How the program was started. */
export interface Start {
  /** An installed program; otherwise Electron was given the program's file as its first argument. */
  readonly packaged: boolean;
  /** Under a test driver, which adds its own two switches. Never with an installed program. */
  readonly driven: boolean;
}

const DRIVER_SWITCHES = new Set(['--inspect=0', '--remote-debugging-port=0']);

/**
 * Reads the whole command line of the process.
 * @returns the options, or null when it holds anything that is not ours: the program then refuses to start
 */
export function readCommandLine(argv: readonly string[], start: Start): Options | null {
  const driven = start.driven && !start.packaged;
  const given = argv.slice(1).filter((arg) => !(driven && DRIVER_SWITCHES.has(arg)));
  if (start.packaged) return parseArguments(given, false);
  const [program, ...rest] = given;
  return program === undefined || program.startsWith('-') ? null : parseArguments(rest, false);
}

const ENV_REMOVED = /^(NODE_.*|ELECTRON_(ENABLE|LOG|RUN).*|SSLKEYLOGFILE|GOOGLE_.*|CHROME_.*)$/;

/** Takes away what would make Node or Chromium log, listen or load. */
export function scrubEnvironment(env: Record<string, string | undefined>): void {
  for (const name of Object.keys(env)) {
    if (ENV_REMOVED.test(name)) delete env[name];
  }
}

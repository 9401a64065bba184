/** What is read and written of one entry in package-lock.json. */
export interface LockEntry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export type LockPackages = Readonly<Record<string, LockEntry>>;

export interface MissingPackage {
  /** The entry that asks for it, such as `node_modules/oxlint`. */
  readonly askedBy: string;
  readonly name: string;
  readonly version: string;
}

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** Optional dependencies that have no entry where Node would look for them. `npm ci` refuses a lockfile with any. */
export function findMissing(packages: LockPackages): readonly MissingPackage[] {
  return Object.entries(packages).flatMap(([askedBy, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isReachable(packages, askedBy, name))
      .map(([name, version]) => ({ askedBy, name, version })),
  );
}

/**
 * Adds the entries that npm left out because the registry it asked did not carry those platforms. They hold the exact
 * version and the platform, so that npm skips them elsewhere; their checksum is unknown here.
 * @throws Error when the name does not tell the platform, or the version is not exact
 */
export function completed(packages: LockPackages): LockPackages {
  const added = findMissing(packages).map(
    (missing) => [`node_modules/${missing.name}`, entryFor(missing, packages[missing.askedBy]?.dev === true)] as const,
  );
  return Object.fromEntries([...Object.entries(packages), ...added].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function isReachable(packages: LockPackages, from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

function entryFor({ name, version }: MissingPackage, dev: boolean): LockEntry {
  const words = name.slice(name.lastIndexOf('/') + 1).split('-');
  const os = words.filter((word) => SYSTEMS.includes(word));
  const cpu = words.filter((word) => PROCESSORS.includes(word));
  if (!/^\d+\.\d+\.\d+$/.test(version) || os.length !== 1 || cpu.length !== 1) {
    throw new Error(`Låsfilen saknar ${name}@${version}, och plattformen går inte att utläsa.`);
  }
  const isMusl = words.some((word) => word.startsWith('musl'));
  const libc = os[0] !== 'linux' ? {} : { libc: [isMusl ? 'musl' : 'glibc'] };
  return { version, cpu, ...(dev ? { dev } : {}), ...libc, optional: true, os };
}

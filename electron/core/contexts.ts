import type { AktId } from '../../shared/lib/id.ts';
import type { DocumentFonts } from '../documents/fonts.ts';
import type {
  AktEffectContext,
  AktJobContext,
  BriefAccess,
  ManyAkterContext,
  OpenContext,
  OwnDraftContext,
  RegisterJobContext,
} from '../modules/context.ts';
import { readAkt } from './akt-file.ts';
import { createAkter } from './create-akter.ts';
import { efterarbeten } from './handlers.ts';
import type { Host } from './host.ts';
import { writeRegister } from './register.ts';
import { complete } from './resume.ts';
import { takeCopy } from './sakerhetskopia/take-copy.ts';
import type { Session } from './session.ts';
import { createSlappUt } from './slapp-ut.ts';
import { writeAkt } from './write-akt.ts';

export function openContext({ now, newId, user }: Session): OpenContext {
  return { now, newId, user };
}

export function ownDraftContext(session: Session): OwnDraftContext {
  const { vault } = session;
  return {
    ...openContext(session),
    ownDrafts: { read: () => vault.readOwn(), write: (bytes) => vault.writeOwn(bytes) },
  };
}

function briefAccess(session: Session): BriefAccess {
  return { ...openContext(session), readRegister: (fn) => session.pool.use(session.register, fn) };
}

export function effectContext(session: Session, host: Host, aktId: AktId): AktEffectContext {
  return {
    ...briefAccess(session),
    aktId,
    read: (fn) => readAkt(session, aktId, fn),
    slappUt: createSlappUt(session, host),
  };
}

/** A job that has begun. */
export interface RunningJob {
  readonly signal: AbortSignal;
  readonly progress: (klart: number, av: number) => void;
}

export function registerJobContext(
  session: Session,
  host: Host,
  handling: string,
  job: RunningJob,
): RegisterJobContext {
  const { pool, register, turns } = session;
  return {
    ...briefAccess(session),
    writeRegister: (fn) => writeRegister(pool, register, handling, fn),
    copyVault: (mapp) => turns.take('sakerhetskopia', () => takeCopy(session, host, mapp, job)),
  };
}

export function jobContext(
  session: Session,
  aktId: AktId,
  job: RunningJob & { readonly handling: string; readonly fonts: () => Promise<DocumentFonts> },
): AktJobContext {
  return {
    ...briefAccess(session),
    aktId,
    fonts: job.fonts,
    signal: job.signal,
    progress: job.progress,
    read: (fn) => readAkt(session, aktId, fn),
    write: (fn) => writeAkt(session, aktId, job.handling, fn),
  };
}

/** @param handling the call on whose behalf akter are written */
export function manyAkterContext(session: Session, handling: string): ManyAkterContext {
  const context: ManyAkterContext = {
    ...briefAccess(session),
    readAkt: (aktId, fn) => readAkt(session, aktId, fn),
    writeAkt: (aktId, fn) => writeAkt(session, aktId, handling, fn),
    async createAkter(akter, options = {}) {
      const { avsiktId, familj, koder } = await createAkter(session, akter, options);
      const { efterarbete } = options;
      const aktIds = akter.map(({ aktId }) => aktId);
      if (efterarbete !== undefined) await complete(session, context, efterarbeten, { avsiktId, aktIds, efterarbete });
      return { familj, koder };
    },
  };
  return context;
}

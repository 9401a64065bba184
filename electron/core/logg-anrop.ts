import { AppError } from '../../shared/api/errors.ts';
import type { AktId } from '../../shared/lib/id.ts';
import type { LoggContext, LoggEffectContext, LoggJobContext, LoggWriteContext } from '../modules/context.ts';
import { openAkt } from './akt-file.ts';
import type { NamedCall } from './call.ts';
import type { Host } from './host.ts';
import type { Jobb } from './jobb.ts';
import { listManadsfiler, loggRef, monthOf } from './logg-files.ts';
import { verifyWholeLogg } from './logg-provning.ts';
import { writeRegister } from './register.ts';
import { type JobInput, type RunningJob, runJob } from './run-job.ts';
import type { Session } from './session.ts';

interface Place {
  readonly session: Session;
  readonly host: Host;
  readonly jobb: Jobb;
}

type Run = (context: unknown, input: unknown) => Promise<unknown>;

/** Carries out a call about the log: the attempt stands in it already. */
export function carryOutInLogg(
  place: Place,
  call: NamedCall,
  handling: string,
  run: Run,
  input: JobInput,
): Promise<unknown> {
  const { session, host } = place;
  const context = loggContext(session);
  switch (call.spec.kind) {
    case 'read':
      return run(context, input);
    case 'write':
      // Two that say the same at once must not both be the first.
      return session.turns.take('logg-granskning', () => run(writeContext(session, context, handling), input));
    case 'effect':
      return run(effectContext(session, host, context), input);
    case 'job':
      return runJob(place, call, input, (job) => run(jobContext(session, context, job), input));
    case 'draft':
      throw new RangeError('nothing is typed into the log');
  }
}

function loggContext(session: Session): LoggContext {
  const { now, newId, user, pool, register, vault, logg } = session;
  return {
    now,
    newId,
    user,
    vaultId: vault.vaultId,
    readRegister: (fn) => pool.use(register, fn),
    listManader: async () => [...new Set((await listManadsfiler(pool, register)).map(monthOf))],
    async readLogg(manad, fn) {
      const files = (await listManadsfiler(pool, register)).filter((file) => monthOf(file) === manad);
      if (files.length === 0) throw new AppError('NOT_FOUND', 'Det finns ingen logg för den månaden.');
      return Promise.all(files.map((file) => pool.useEach(loggRef(vault.folder, file), fn)));
    },
    loggHead: () => logg.head(),
    klockaBakat: () => logg.klockaBakat,
    mayOpen: (aktId) => mayOpen(session, aktId),
  };
}

async function mayOpen(session: Session, aktId: AktId): Promise<boolean> {
  try {
    await openAkt(session, aktId);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.kod === 'FORBIDDEN') return false;
    throw error;
  }
}

function writeContext(session: Session, context: LoggContext, handling: string): LoggWriteContext {
  const { pool, register, logg } = session;
  return {
    ...context,
    async writeWithRad(rad, fn) {
      await logg.append({ ...rad, fas: 'utfall' });
      return writeRegister(pool, register, handling, fn);
    },
  };
}

function effectContext(session: Session, host: Host, context: LoggContext): LoggEffectContext {
  return {
    ...context,
    async printBlad(dokument, rad) {
      // What draws is read when something is drawn.
      const [{ loadFonts }, { renderPdf }] = await Promise.all([
        import('../documents/fonts.ts'),
        import('../documents/render-pdf.ts'),
      ]);
      const { bytes } = await renderPdf(dokument, { fonts: await loadFonts() });
      const { utfall } = await host.print({ bytes, exemplar: 1 });
      await session.logg.append({ ...rad, fas: 'utfall', resultat: utfall });
      return utfall;
    },
  };
}

function jobContext(session: Session, context: LoggContext, job: RunningJob): LoggJobContext {
  return { ...context, verifyLogg: () => verifyWholeLogg(session, job) };
}

import type { CallSpec } from '../../shared/api/contract.ts';
import { AppError } from '../../shared/api/errors.ts';
import type { AktId } from '../../shared/lib/id.ts';
import type { AndraPerson } from '../../shared/modules/andra-person/schema.ts';
import { mayCall } from '../../shared/modules/personal/rules.ts';
import type { DocumentFonts } from '../documents/fonts.ts';
import type { AktReadContext, AktWriteContext, RegisterReadContext, RegisterWriteContext } from '../modules/context.ts';
import { tellingOf } from './after-write.ts';
import { readAkt } from './akt-file.ts';
import { verifyAndraPerson } from './andra-person.ts';
import { type Attempt, beginAttempt } from './attempt.ts';
import { bilagelasare } from './bilagor.ts';
import type { NamedCall } from './call.ts';
import {
  effectContext,
  jobContext,
  manyAkterContext,
  openContext,
  ownDraftContext,
  registerEffectContext,
  registerJobContext,
} from './contexts.ts';
import { handlers } from './handlers.ts';
import type { Host } from './host.ts';
import type { Jobb } from './jobb.ts';
import { receiveJourposter } from './jourposter.ts';
import { carryOutInLogg } from './logg-anrop.ts';
import { writeRegister } from './register.ts';
import { type JobInput, runJob } from './run-job.ts';
import type { Session } from './session.ts';
import { writeAkt, writeDraft } from './write-akt.ts';

const NOT_THAT_ROLE = 'Din roll ger inte rätt att göra det här. Be en samordnare eller chef.';

type AnyHandler = (context: unknown, input: unknown) => Promise<unknown>;

/** What carrying out a call on an open vault needs. */
export interface Workplace {
  readonly session: Session;
  readonly host: Host;
  readonly jobb: Jobb;
}

/**
 * The middle of the pipeline: log the attempt, do the work in the way that kind and scope demand, log the outcome, tell
 * the window. What the log could not take is not done and not shown.
 */
export async function executeOpen(place: Workplace, call: NamedCall, input: unknown): Promise<unknown> {
  const { session } = place;
  const objekt = objektOf(input);
  const action = typeof call.spec.audit === 'string' ? call.spec.audit : null;
  const attempt = beginAttempt(session.logg, action, objekt);
  // A write of an akt waits for it itself, while the register takes its mark.
  if (!(call.spec.scope === 'akt' && call.spec.kind === 'write')) await attempt.logged;
  try {
    if (!mayCall(call.spec, session.roller)) throw new AppError('FORBIDDEN', NOT_THAT_ROLE);
    const value = await carryOut(place, call, action ?? call.name, input, attempt);
    await attempt.done();
    announce(session, call.spec, aktIdOf(input));
    return value;
  } catch (error) {
    await attempt.failed(error);
    throw error;
  }
}

function carryOut(
  place: Workplace,
  call: NamedCall,
  handling: string,
  input: unknown,
  attempt: Attempt,
): Promise<unknown> {
  const { session } = place;
  const run = handlerOf(call.name);
  switch (call.spec.scope) {
    case 'akt':
      return carryOutInAkt(place, call, handling, input as AktInput, { run, attempt });
    case 'many-akter':
      // Whole calls wait for each other: two that begin at once may not both find the aktualisering open.
      return session.turns.take('many-akter', () => run(manyAkterContext(session, handling), input));
    case 'register': {
      // One file holds them all: whole calls wait for each other, and none of them for the register.
      if (call.spec.kind === 'draft') {
        return session.turns.take('eget-utkast', () => run(ownDraftContext(session), input));
      }
      if (call.spec.kind === 'job') {
        // Of each noun one at a time; what changes staff waits for the effects on staff as well.
        return runJob(place, call, input as JobInput, (job) =>
          session.turns.take(nounOf(call.name), () =>
            run(registerJobContext(session, place.host, handling, job), input),
          ),
        );
      }
      const open = openContext(session);
      if (call.spec.kind === 'effect') {
        // Each is several steps on header and register, which must not mix with those of another.
        return session.turns.take('personal', () => run(registerEffectContext(session, place.host, handling), input));
      }
      if (call.spec.kind === 'write') {
        return writeRegister(session.pool, session.register, handling, (register) =>
          run({ ...open, register } satisfies RegisterWriteContext, input),
        );
      }
      return session.pool.use(session.register, (register) =>
        run({ ...open, register } satisfies RegisterReadContext, input),
      );
    }
    case 'logg':
      return carryOutInLogg(place, call, handling, run, input as JobInput);
    case 'unlocked-not-needed':
      throw new RangeError('the core answers for this call itself');
  }
}

interface AktInput extends JobInput {
  readonly aktId: AktId;
  readonly andraPerson?: AndraPerson | null;
}

async function carryOutInAkt(
  place: Workplace,
  call: NamedCall,
  handling: string,
  input: AktInput,
  { run, attempt }: { readonly run: AnyHandler; readonly attempt: Attempt },
): Promise<unknown> {
  const { session, host } = place;
  const { aktId } = input;
  const open = { ...openContext(session), aktId };
  if (call.spec.kind !== 'draft') await receiveJourposter(session, aktId);
  const andraPerson = await verifyAndraPerson(session, aktId, input.andraPerson);
  switch (call.spec.kind) {
    case 'read':
      return readAkt(session, aktId, (akt, register) =>
        run({ ...open, akt, register, bilagor: bilagelasare(session, aktId) } satisfies AktReadContext, input),
      );
    case 'write':
      return writeAkt(
        session,
        aktId,
        handling,
        (akt, register) => run({ ...open, andraPerson, akt, register } satisfies AktWriteContext, input),
        { attempt, tell: tellingOf(session, aktId, handling) },
      );
    case 'draft':
      return writeDraft(session, aktId, (akt, register) =>
        run({ ...open, andraPerson, akt, register } satisfies AktWriteContext, input),
      );
    case 'effect':
      return run(effectContext(session, host, { aktId, handling, andraPerson }), input);
    case 'job':
      return runJob(place, call, input, (job) =>
        run(jobContext({ session, host, aktId }, { ...job, handling, fonts: readFonts }), input),
      );
  }
}

/** Read when something is drawn, and not before. */
async function readFonts(): Promise<DocumentFonts> {
  return (await import('../documents/fonts.ts')).loadFonts();
}

/** The contract's types hold for each handler where it is written; here any call meets any handler. */
function handlerOf(name: string): AnyHandler {
  const [noun = '', verb = ''] = name.split('.');
  const nouns = handlers as unknown as Record<string, Record<string, AnyHandler> | undefined>;
  const handler = nouns[noun]?.[verb];
  if (handler === undefined) throw new RangeError('a call of the contract has no handler');
  return handler;
}

function nounOf(name: string): string {
  return name.split('.')[0] ?? name;
}

function aktIdOf(input: unknown): AktId | null {
  return typeof input === 'object' && input !== null && 'aktId' in input ? (input.aktId as AktId) : null;
}

/** What the log names: the akt, and where the call is about one thing in it, that thing's id. */
function objektOf(input: unknown): string | null {
  const aktId = aktIdOf(input);
  if (aktId === null || typeof input !== 'object' || input === null) return aktId;
  const part = 'dokumentId' in input ? input.dokumentId : 'id' in input ? input.id : null;
  return typeof part === 'string' ? `${aktId}/${part}` : aktId;
}

function announce(session: Session, spec: CallSpec, aktId: AktId | null): void {
  if (spec.kind !== 'write' && spec.kind !== 'job') return;
  if (aktId !== null) session.emit({ name: 'akt.changed', aktId });
  session.emit({ name: 'register.changed' });
}

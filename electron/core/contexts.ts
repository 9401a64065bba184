import type { AktId } from '../../shared/lib/id.ts';
import { NYCKELROLLER } from '../../shared/modules/personal/rules.ts';
import type { DocumentFonts } from '../documents/fonts.ts';
import type {
  AktEffectContext,
  AktJobContext,
  BriefAccess,
  KeyRing,
  ManyAkterContext,
  Nycklar,
  OpenContext,
  OwnDraftContext,
  RegisterEffectContext,
  RegisterJobContext,
} from '../modules/context.ts';
import type { People } from '../vault/people.ts';
import { saveJouroversikt } from './after-write.ts';
import { readAkt } from './akt-file.ts';
import { rekeyAkt, sealAkt, settleNycklar } from './akt-nycklar.ts';
import { takeBilaga } from './bilagor.ts';
import { createAkter } from './create-akter.ts';
import { efterarbeten } from './handlers.ts';
import type { Host } from './host.ts';
import { jouratkomst } from './jour.ts';
import { writeRegister } from './register.ts';
import { renewRegister } from './renew-register.ts';
import { complete } from './resume.ts';
import type { RunningJob } from './run-job.ts';
import { takeCopy } from './sakerhetskopia/take-copy.ts';
import type { Session } from './session.ts';
import { createSlappUt, createSparaText, createTillUrklipp } from './slapp-ut.ts';
import { writeAkt } from './write-akt.ts';

export function openContext({ now, newId, user, vault }: Session): OpenContext & KeyRing {
  return {
    now,
    newId,
    user,
    // An akt whose keys cannot be read leads nowhere either.
    holdsKey: ({ aktId, generation }) =>
      vault.openAktKey(aktId, generation).then(
        (key) => key !== null,
        () => false,
      ),
    findRollnycklar: (slotId) =>
      vault.findHolder(slotId) === null ? null : NYCKELROLLER.filter((roll) => vault.people.hasRole(slotId, roll)),
  };
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

function nycklarOf(session: Session): Nycklar {
  return {
    seal: (aktId) => sealAkt(session, aktId),
    rekey: (aktId) => rekeyAkt(session, aktId),
    settle: () => settleNycklar(session),
  };
}

function withCost({ vault: { people }, kdf }: Session): People {
  if (kdf === undefined) return people;
  return {
    ...people,
    add: (person) => people.add({ ...person, kdf }),
    replace: (slotId, person) => people.replace(slotId, { ...person, kdf }),
    changePassphrase: (old, next) => people.changePassphrase(old, next, kdf),
  };
}

/** @param handling the call on whose behalf the register is written */
export function registerEffectContext(session: Session, host: Host, handling: string): RegisterEffectContext {
  return {
    ...briefAccess(session),
    writeRegister: (fn) => writeRegister(session.pool, session.register, handling, fn),
    people: withCost(session),
    nycklar: nycklarOf(session),
    jour: jouratkomst(session),
    tillUrklipp: createTillUrklipp(host),
    sparaText: createSparaText(host),
  };
}

export function registerJobContext(
  session: Session,
  host: Host,
  handling: string,
  job: RunningJob,
): RegisterJobContext {
  return {
    ...registerEffectContext(session, host, handling),
    signal: job.signal,
    progress: job.progress,
    nycklar: { ...nycklarOf(session), settle: () => settleNycklar(session, job) },
    renewVault: (leaver) =>
      // A backup that is being taken shall not hold half of each.
      session.turns.take('sakerhetskopia', async () => {
        await renewRegister(session, leaver, job.not.crossOutIn);
        job.not.keep();
        // The old keys are in this process until it ends.
        host.requestLock('nycklar');
      }),
    copyVault: (plats) => takeCopy(session, host, plats, job),
  };
}

export function effectContext(
  session: Session,
  host: Host,
  { aktId, handling, andraPerson }: Pick<AktEffectContext, 'aktId' | 'andraPerson'> & { readonly handling: string },
): AktEffectContext {
  return {
    ...briefAccess(session),
    aktId,
    andraPerson,
    nycklar: nycklarOf(session),
    write: (fn) =>
      writeAkt(session, aktId, handling, (akt, register) =>
        fn({ ...openContext(session), aktId, andraPerson, akt, register }),
      ),
    writeRegister: (fn) => writeRegister(session.pool, session.register, handling, fn),
    read: (fn) => readAkt(session, aktId, fn),
    slappUt: createSlappUt(session, host),
    saveJouroversikt: () => saveJouroversikt(session, aktId),
    tillUrklipp: createTillUrklipp(host),
  };
}

export function jobContext(
  { session, host, aktId }: { readonly session: Session; readonly host: Host; readonly aktId: AktId },
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
    takeBilaga: (sokvag, insert) => takeBilaga({ session, host, aktId }, job, sokvag, insert),
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

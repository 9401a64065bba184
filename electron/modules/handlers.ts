import type { CallSpec, NounApi, OutputOf, ParsedOf } from '../../shared/api/contract.ts';
import type {
  AktEffectContext,
  AktJobContext,
  AktReadContext,
  AktWriteContext,
  KeyRing,
  LoggContext,
  LoggEffectContext,
  LoggJobContext,
  LoggWriteContext,
  ManyAkterContext,
  OwnDraftContext,
  RegisterEffectContext,
  RegisterJobContext,
  RegisterReadContext,
  RegisterWriteContext,
} from './context.ts';

/** The context that a call's kind and scope give its handler: a read handler cannot write, because it holds no pen. */
export type ContextOf<C> = C extends { scope: 'akt'; kind: 'read' }
  ? AktReadContext
  : C extends { scope: 'akt'; kind: 'write' | 'draft' }
    ? AktWriteContext
    : C extends { scope: 'akt'; kind: 'effect' }
      ? AktEffectContext
      : C extends { scope: 'akt'; kind: 'job' }
        ? AktJobContext
        : C extends { scope: 'many-akter' }
          ? ManyAkterContext
          : C extends { scope: 'logg'; kind: LoggKind }
            ? LoggContexts[C['kind']]
            : C extends { scope: 'register'; kind: 'write' }
              ? RegisterWriteContext
              : C extends { scope: 'register'; kind: 'draft' }
                ? OwnDraftContext
                : C extends { scope: 'register'; kind: 'effect' }
                  ? RegisterEffectContext
                  : C extends { scope: 'register'; kind: 'job' }
                    ? RegisterJobContext
                    : C extends { scope: 'register' }
                      ? RegisterReadContext & KeyRing
                      : void;

/** What a call about the log works with, by its kind. */
export interface LoggContexts {
  readonly read: LoggContext;
  readonly write: LoggWriteContext;
  readonly effect: LoggEffectContext;
  readonly job: LoggJobContext;
}
export type LoggKind = keyof LoggContexts;

export type Handler<C> = (context: ContextOf<C>, input: ParsedOf<C>) => Promise<OutputOf<C>>;

/** The verbs that need an open vault; for the others the core answers itself. */
type OpenVerb<N extends NounApi> = {
  [V in keyof N]: N[V] extends { scope: 'unlocked-not-needed' } ? never : V;
}[keyof N];

/** The handlers of one noun: a missing or misspelt one does not compile. */
export type Handlers<N extends NounApi> = {
  readonly [V in OpenVerb<N>]: Handler<N[V] extends CallSpec ? N[V] : never>;
};

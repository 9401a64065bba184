import type { z } from 'zod';
import type { Roll } from '../modules/personal/schema.ts';

/**
 * What a call does to the world.
 * `read` answers; `write` changes one transaction; `effect` lets something out or asks the host, with no surrounding
 * transaction; `job` is long, reports progress and can be cancelled; `draft` keeps what is being typed;
 * in scope `register` it reaches the person's own drafts and nothing of the register, so it may also fetch and forget.
 */
export type Kind = 'read' | 'write' | 'effect' | 'job' | 'draft';

/**
 * What must be open, and which gate the call passes. Scope `akt` needs `aktId` in its input; scope `logg` reads the log
 * beside the register.
 */
export type Scope = 'unlocked-not-needed' | 'register' | 'akt' | 'many-akter' | 'logg';

/** One call of the contract. `audit` is the action written to the log, or the reason why none is. */
export interface CallSpec<
  K extends Kind = Kind,
  S extends Scope = Scope,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  readonly kind: K;
  readonly scope: S;
  readonly input: I;
  readonly output: O;
  readonly audit: string | { readonly exempt: string };
  /** Who may make the call at all; see `mayCall` for a call that names none. */
  readonly roller?: readonly Roll[];
}

/** Declares a call; types of client and handler follow from it. */
export function call<const K extends Kind, const S extends Scope, I extends z.ZodType, O extends z.ZodType>(
  spec: CallSpec<K, S, I, O>,
): CallSpec<K, S, I, O> {
  return spec;
}

/** The calls of one noun. */
export type NounApi = Readonly<Record<string, CallSpec>>;
/** The whole contract: noun -> verb -> call. */
export type Api = Readonly<Record<string, NounApi>>;

/** What a caller hands in (before defaults are filled). */
export type InputOf<C> = C extends CallSpec<Kind, Scope, infer I, z.ZodType> ? z.input<I> : never;
/** What a handler receives (parsed). */
export type ParsedOf<C> = C extends CallSpec<Kind, Scope, infer I, z.ZodType> ? z.output<I> : never;
/** What comes back. */
export type OutputOf<C> = C extends CallSpec<Kind, Scope, z.ZodType, infer O> ? z.output<O> : never;

/** The typed client that derives from a contract: `client.beslut.save(input)`. */
export type Client<A extends Api> = {
  readonly [N in keyof A]: { readonly [V in keyof A[N]]: (input: InputOf<A[N][V]>) => Promise<OutputOf<A[N][V]>> };
};

import { api } from '../../shared/api/api.ts';
import type { CallSpec } from '../../shared/api/contract.ts';
import { AppError, type Faltfel, type FelSvar, type Reply } from '../../shared/api/errors.ts';
import { faltfelOf } from '../../shared/lib/zod-sv.ts';
import { artOf } from './diagnostik.ts';

/** Largest input that crosses the bridge, in UTF-16 units of its JSON. */
const MOST_INPUT = 1024 * 1024;

export interface NamedCall {
  readonly name: string;
  readonly spec: CallSpec;
}

/** Carries out a parsed call. */
export type Execute = (call: NamedCall, input: unknown) => Promise<unknown>;

/** Told about every fault that nobody foresaw; gives the reference number that the person at the screen reads out. */
export type Report = (fault: {
  name: string;
  kod: 'STORAGE' | 'UNEXPECTED';
  art: string;
  ms: number;
}) => Promise<string>;

const CALLS: ReadonlyMap<string, NamedCall> = new Map(
  Object.entries(api).flatMap(([noun, calls]) =>
    Object.entries(calls).map(([verb, spec]) => {
      const name = `${noun}.${verb}`;
      return [name, { name, spec: spec as CallSpec }] as const;
    }),
  ),
);

/** Every call of the contract by name. */
export function listCalls(): readonly NamedCall[] {
  return [...CALLS.values()];
}

/**
 * The front of the pipeline: look up, parse, carry out, check the answer, and turn every fault into one of the closed
 * codes. Nothing of an unforeseen error's message gets through.
 */
export async function answer(name: string, input: unknown, execute: Execute, report: Report): Promise<Reply> {
  const started = performance.now();
  try {
    const call = CALLS.get(name);
    if (call === undefined) throw new AppError('NOT_FOUND', 'Programmet känner inte till det anropet.');
    const value = await execute(call, parseInput(call, input));
    return { ok: true, value: call.spec.output.parse(value) };
  } catch (error) {
    const ms = Math.round(performance.now() - started);
    return { ok: false, fel: await toFel(error, (kod) => report({ name, kod, art: artOf(error), ms })) };
  }
}

function parseInput({ spec }: NamedCall, input: unknown): unknown {
  if (sizeOf(input) > MOST_INPUT) {
    throw new AppError('VALIDATION', 'Det är för mycket text på en gång. Dela upp den.');
  }
  const parsed = spec.input.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new AppError('VALIDATION', 'Något behöver rättas. Se markerade fält.', faltfelOf(parsed.error));
}

/** An input that JSON cannot hold (a cycle, a bigint) is no input of ours. */
function sizeOf(input: unknown): number {
  try {
    return JSON.stringify(input)?.length ?? 0;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

async function toFel(error: unknown, report: (kod: 'STORAGE' | 'UNEXPECTED') => Promise<string>): Promise<FelSvar> {
  if (!(error instanceof AppError)) {
    return {
      kod: 'UNEXPECTED',
      mening: 'Något gick fel i programmet. Inget är sparat sedan förra gången. Försök igen, eller lås och lås upp.',
      referens: await report('UNEXPECTED'),
    };
  }
  const fel: FelSvar = { kod: error.kod, mening: error.mening };
  const medFalt = error.faltfel.length > 0 ? { ...fel, faltfel: error.faltfel.map(cleanFalt) } : fel;
  return error.kod === 'STORAGE' ? { ...medFalt, referens: await report('STORAGE') } : medFalt;
}

/** A path may run through a key that was typed: only what can be the name of a field or a question gets through. */
function cleanFalt({ falt, mening }: Faltfel): Faltfel {
  const parts = falt.split('.').map((part) => (/^[A-Za-z0-9-]{1,60}$/.test(part) ? part : '?'));
  return { falt: falt === '' ? '' : parts.join('.'), mening };
}

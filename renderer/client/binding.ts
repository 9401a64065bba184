import type { FieldBinding } from './useForm.ts';

/** The same binding for a field whose schema fills in a default: until it has a value it shows this one. */
export function withFallback<T>(binding: FieldBinding<T | undefined>, fallback: T): FieldBinding<T> {
  return { ...binding, value: binding.value ?? fallback };
}

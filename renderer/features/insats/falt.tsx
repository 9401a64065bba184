import { useState } from 'react';
import type { FieldBinding } from '../../client/useForm.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { parseLista } from './ny-plats.ts';
import { TEXT } from './text.ts';

type Svar = 'ja' | 'nej' | 'okant';

const SVAR = [
  { value: 'ja', label: TEXT.ja },
  { value: 'nej', label: TEXT.nej },
  { value: 'okant', label: TEXT.okant },
] as const;

/** Yes, no, or nobody has asked. */
export function VetFalt({ label, ...binding }: FieldBinding<boolean | null> & { readonly label: string }) {
  return (
    <RadioGroup<Svar>
      {...binding}
      label={label}
      orientation="horizontal"
      options={SVAR}
      value={binding.value === null ? 'okant' : jaNej(binding.value)}
      onChange={(svar) => binding.onChange(svar === 'okant' ? null : svar === 'ja')}
    />
  );
}

/** Yes or no, known from the start. */
export function JaNejFalt({
  label,
  description,
  ...binding
}: FieldBinding<boolean> & { readonly label: string; readonly description?: string }) {
  return (
    <RadioGroup<'ja' | 'nej'>
      {...binding}
      label={label}
      description={description}
      orientation="horizontal"
      options={[SVAR[0], SVAR[1]]}
      value={jaNej(binding.value)}
      onChange={(svar) => binding.onChange(svar === 'ja')}
    />
  );
}

function jaNej(value: boolean): 'ja' | 'nej' {
  return value ? 'ja' : 'nej';
}

const OKANT = 'okant';

interface OkantSelectProps<K extends string> extends FieldBinding<K | null> {
  readonly label: string;
  readonly names: Readonly<Record<K, string>>;
}

/** One of a few, or nobody knows. */
export function OkantSelect<K extends string>({ label, names, ...binding }: OkantSelectProps<K>) {
  return (
    <Select<K | typeof OKANT>
      {...binding}
      label={label}
      width="short"
      value={binding.value ?? OKANT}
      onChange={(value) => binding.onChange(value === OKANT ? null : (value as K))}
      options={[...namedOptions(names), { value: OKANT, label: TEXT.okant }]}
    />
  );
}

/** Options of a table of names, in its order. */
export function namedOptions<K extends string>(
  names: Readonly<Record<K, string>>,
): readonly { readonly value: K; readonly label: string }[] {
  return (Object.entries(names) as [K, string][]).map(([value, label]) => ({ value, label }));
}

type Ord = (string | undefined)[];

/** Words with commas between. What is typed stays as it is; the value is the words. */
export function ListaFalt({ label, ...binding }: FieldBinding<Ord> & { readonly label: string }) {
  const [typed, setTyped] = useState(binding.value.join(', '));
  const isOwn = parseLista(typed).join() === binding.value.join();
  return (
    <TextField
      {...binding}
      label={label}
      description={TEXT.formular.listHjalp}
      value={isOwn ? typed : binding.value.join(', ')}
      onChange={(text) => {
        setTyped(text);
        binding.onChange(parseLista(text));
      }}
    />
  );
}

/** A text field whose value the schema lets be absent. */
export function present(binding: FieldBinding<string | undefined>): FieldBinding<string> {
  return { ...binding, value: binding.value ?? '' };
}

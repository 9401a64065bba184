import type { FieldBinding } from '../../client/useForm.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { text } from './text.ts';

type Svar = 'ja' | 'nej' | 'okant';

const SVAR = [
  { value: 'ja', label: text.ja },
  { value: 'nej', label: text.nej },
  { value: 'okant', label: text.okant },
] as const;

interface Labels {
  readonly label: string;
  readonly description?: string | undefined;
}

/** Yes, no, or nobody knows. */
export function VetField({ label, description, ...binding }: FieldBinding<boolean | null> & Labels) {
  const value: Svar = binding.value === null ? 'okant' : binding.value ? 'ja' : 'nej';
  return (
    <RadioGroup
      label={label}
      description={description}
      orientation="horizontal"
      options={SVAR}
      {...binding}
      value={value}
      onChange={(svar) => binding.onChange(svar === 'okant' ? null : svar === 'ja')}
    />
  );
}

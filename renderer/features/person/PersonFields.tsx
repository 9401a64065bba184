import { useState } from 'react';
import { kontrollera } from '../../../shared/lib/personnummer.ts';
import { formatDatum } from '../../../shared/lib/tid.ts';
import { KON, PERSONROLL, SKYDD } from '../../../shared/mallar/ord.ts';
import { PERSONROLLER, SKYDDSNIVAER } from '../../../shared/modules/person/schema.ts';
import { withFallback } from '../../client/binding.ts';
import type { FormHandle } from '../../client/useForm.ts';
import { useToday } from '../../ui/clock.tsx';
import { DatumField } from '../../ui/DatumField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { text } from './text.ts';
import type { PersonValues } from './values.ts';

/** A number being typed is no news until it could be whole. */
const WHOLE_NUMBER = 10;

/** The fields of a person. Remarks about the number warn while it is typed, and stop nobody. */
export function PersonFields({ form, isNew }: { readonly form: FormHandle<PersonValues>; readonly isNew: boolean }) {
  const today = useToday();
  const [hasLeft, setLeft] = useState(false);
  const nummer = form.values.uppgifter.personnummer ?? '';
  const kontroll = nummer.trim() === '' ? null : kontrollera(nummer, today);
  const warns = kontroll !== null && (hasLeft || nummer.trim().length >= WHOLE_NUMBER);
  const binding = withFallback(form.field('uppgifter.personnummer'), '');
  return (
    <>
      <RadioGroup
        label={text.roll}
        orientation="horizontal"
        isRequired
        options={PERSONROLLER.map((value) => ({ value, label: PERSONROLL[value] }))}
        {...form.field('uppgifter.roll')}
      />
      <TextField
        label={text.namn}
        description={text.namnHelp}
        takesFocus
        width="full"
        maxLength={120}
        {...withFallback(form.field('uppgifter.namn'), '')}
      />
      <TextField
        label={text.personnummer}
        inputMode="numeric"
        maxLength={20}
        {...binding}
        warning={warns && kontroll.anmarkningar.length > 0 ? kontroll.anmarkningar.join(' ') : undefined}
        onBlur={() => {
          setLeft(true);
          binding.onBlur();
        }}
      />
      <DatumField
        label={text.fodd}
        description={kontroll?.fodd == null ? text.foddHelp : text.foddFromNumber(formatDatum(kontroll.fodd))}
        {...form.nullable('uppgifter.fodd')}
      />
      <RadioGroup
        label={text.kon}
        orientation="horizontal"
        options={(['kvinna', 'man', 'annat', 'okant'] as const).map((value) => ({ value, label: KON[value] }))}
        {...withFallback(form.field('uppgifter.kon'), 'okant')}
      />
      {isNew ? (
        <Select
          label={text.skydd}
          description={text.skyddHelp}
          warning={form.values.uppgifter.skydd === 'fingerade' ? text.fingerade : undefined}
          options={SKYDDSNIVAER.map((value) => ({ value, label: SKYDD[value] }))}
          {...withFallback(form.field('uppgifter.skydd'), 'okant')}
        />
      ) : null}
      <TextField
        label={text.sprak}
        description={text.sprakHelp}
        maxLength={80}
        {...withFallback(form.field('uppgifter.sprak'), '')}
      />
    </>
  );
}

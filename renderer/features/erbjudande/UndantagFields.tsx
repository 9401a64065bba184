import { Tidpunkt } from '../../../shared/lib/tid.ts';
import type { PlatsUtfall } from '../../../shared/matchning/schema.ts';
import { withFallback } from '../../client/binding.ts';
import type { FormHandle } from '../../client/useForm.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Card } from '../../ui/Card.tsx';
import { DatumField } from '../../ui/DatumField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TidpunktField } from '../../ui/TidpunktField.tsx';
import { text } from './text.ts';
import { type ErbjudandeValues, suggestedKontrasignering } from './values.ts';

const SATT = [
  { value: 'pa-plats', label: text.paPlats },
  { value: 'telefon', label: text.telefon },
] as const;

interface Props {
  readonly form: FormHandle<ErbjudandeValues>;
  readonly utfall: PlatsUtfall;
  /** What a hard exception from this type of place always carries. */
  readonly villkor: readonly string[];
}

/** One card for each criterion that the place does not meet. */
export function UndantagFields({ form, utfall, villkor }: Props) {
  const { hard, soft } = form.values;
  if (hard.length + soft.length === 0) return null;
  return (
    <Section title={text.hinder} level={3} description={text.hinderHelp}>
      {hard.map(({ kriterium }, index) => (
        <Card key={kriterium} title={sentenceOf(utfall, kriterium)} level={4} tone="danger">
          <p>{text.hard}</p>
          {villkor.length === 0 ? null : (
            <Banner kind="due" title={text.villkor}>
              {villkor.join(' ')}
            </Banner>
          )}
          <HardFields form={form} index={index} />
        </Card>
      ))}
      {soft.map(({ kriterium, skal }, index) => (
        <Card key={kriterium} title={sentenceOf(utfall, kriterium)} level={4} tone="due">
          <TextArea
            label={text.soft}
            rows={2}
            maxLength={4000}
            warning={skal === '' ? text.skalSaknas : undefined}
            {...withFallback(form.field(`soft.${index}.skal`), '')}
          />
        </Card>
      ))}
    </Section>
  );
}

function HardFields({ form, index }: { readonly form: FormHandle<ErbjudandeValues>; readonly index: number }) {
  const satt = form.field(`hard.${index}.andraPerson.satt`);
  const changeSatt = (next: (typeof SATT)[number]['value']) => {
    const now = form.values.hard[index];
    if (now === undefined) return;
    const tid = Tidpunkt.safeParse(now.andraPerson.tid);
    const senast = next === 'telefon' && tid.success ? suggestedKontrasignering(tid.data) : null;
    form.set(`hard.${index}`, {
      ...now,
      andraPerson: { ...now.andraPerson, satt: next },
      kontrasigneraSenast: senast,
    });
  };
  return (
    <>
      <TextArea label={text.skal} isRequired rows={2} maxLength={4000} {...form.field(`hard.${index}.skal`)} />
      <TextField
        label={text.andraPerson}
        description={text.andraPersonHelp}
        isRequired
        maxLength={200}
        {...form.field(`hard.${index}.andraPerson.namn`)}
      />
      <RadioGroup
        label={text.satt}
        description={text.telefonHelp}
        orientation="horizontal"
        options={SATT}
        {...satt}
        onChange={changeSatt}
      />
      <TidpunktField label={text.andraTid} {...form.field(`hard.${index}.andraPerson.tid`)} />
      {satt.value === 'telefon' ? (
        <DatumField label={text.kontrasignera} {...form.nullable(`hard.${index}.kontrasigneraSenast`)} />
      ) : null}
    </>
  );
}

function sentenceOf(utfall: PlatsUtfall, kriterium: string): string {
  return utfall.kriterier.find(({ id }) => id === kriterium)?.text ?? kriterium;
}

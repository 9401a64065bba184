import type { PlatsUtfall } from '../../../shared/matchning/schema.ts';
import { withFallback } from '../../client/binding.ts';
import type { FormHandle } from '../../client/useForm.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Card } from '../../ui/Card.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { text } from './text.ts';
import type { ErbjudandeValues } from './values.ts';

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
  return <TextArea label={text.skal} isRequired rows={2} maxLength={4000} {...form.field(`hard.${index}.skal`)} />;
}

function sentenceOf(utfall: PlatsUtfall, kriterium: string): string {
  return utfall.kriterier.find(({ id }) => id === kriterium)?.text ?? kriterium;
}

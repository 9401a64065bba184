import type { FormHandle } from '../../client/useForm.ts';
import { CheckboxGroup } from '../../ui/CheckboxGroup.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { dismissedOf, flagLabel, flagOptions, isKritiskFlagga, type Kandaflaggor } from './flags.ts';
import { text } from './text.ts';
import type { BedomningValues } from './values.ts';

interface Props {
  readonly form: FormHandle<BedomningValues>;
  readonly kanda: Kandaflaggor;
}

/** The flags in two groups, and a reason for each earlier one that is taken down (R3.3). */
export function FlagFields({ form, kanda }: Props) {
  const flaggor = form.values.innehall.flaggor ?? [];
  const avfardade = form.values.innehall.avfardadeFlaggor ?? [];
  const change = (part: readonly string[], kritisk: boolean) => {
    const kept = flaggor.filter((flagga) => isKritiskFlagga(flagga) !== kritisk);
    const chosen = [...kept, ...part];
    form.set('innehall', {
      ...form.values.innehall,
      flaggor: chosen,
      avfardadeFlaggor: dismissedOf([...kanda.standing, ...kanda.carried.flaggor], chosen, avfardade),
    });
  };
  const field = form.field('innehall.flaggor');
  return (
    <Stack gap={4}>
      <CheckboxGroup
        label={text.flaggorKritiska}
        description={text.flaggorKritiskaHelp}
        columns={2}
        options={flagOptions(true, kanda)}
        {...field}
        value={flaggor.filter(isKritiskFlagga)}
        onChange={(part) => change(part, true)}
      />
      <CheckboxGroup
        label={text.flaggorAndra}
        columns={2}
        options={flagOptions(false, kanda)}
        value={flaggor.filter((flagga) => !isKritiskFlagga(flagga))}
        onChange={(part) => change(part, false)}
      />
      {avfardade.map(({ flagga }, index) => (
        <TextField
          key={flagga}
          label={text.galler(flagLabel(flagga))}
          isRequired
          width="full"
          maxLength={1000}
          {...form.field(`innehall.avfardadeFlaggor.${index}.skal`)}
        />
      ))}
    </Stack>
  );
}

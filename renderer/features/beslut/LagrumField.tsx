import { formatLagrum } from '../../../shared/lagrum/lagrum-on.ts';
import { LAGRUM_FOR_BESLUT } from '../../../shared/modules/beslut/lagrum.ts';
import type { LagrumRad } from '../../../shared/modules/lagrum/api.ts';
import type { FormHandle } from '../../client/useForm.ts';
import { CheckboxGroup } from '../../ui/CheckboxGroup.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { text } from './text.ts';
import type { BeslutValues } from './values.ts';

interface Props {
  readonly form: FormHandle<BeslutValues>;
  readonly lagrum: readonly LagrumRad[];
}

/** The references of the decision: those that suit its kind first, any other one on demand. */
export function LagrumField({ form, lagrum }: Props) {
  const { slag, lagrumIds } = form.values.innehall;
  const suited = new Set([...(slag === null ? [] : LAGRUM_FOR_BESLUT[slag]), ...lagrumIds]);
  const shown = lagrum.filter(({ id }) => suited.has(id));
  const others = lagrum.filter(({ id }) => !suited.has(id));
  return (
    <Stack gap={2}>
      <CheckboxGroup
        label={text.lagrum}
        description={text.lagrumHelp}
        isRequired
        options={shown.map((rad) => ({ value: rad.id, label: formatLagrum(rad), description: rad.text }))}
        {...form.field('innehall.lagrumIds')}
      />
      <ComboBox
        label={text.laggTillLagrum}
        value={null}
        options={others.map((rad) => ({ value: rad.id, label: formatLagrum(rad), description: rad.text }))}
        onChange={(id) => {
          if (id !== null) form.set('innehall.lagrumIds', [...lagrumIds, id]);
        }}
      />
    </Stack>
  );
}

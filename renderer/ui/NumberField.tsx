import { Minus, Plus } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField';
import { defined } from './defined.ts';
import { ariaFieldProps, FieldDescription, FieldFault, FieldLabel } from './field-parts.tsx';
import type { FieldProps } from './field-types.ts';

export interface NumberFieldProps extends FieldProps {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step?: number | undefined;
  /** "dagar", "km". */
  readonly unit?: string | undefined;
}

/** A number, with buttons for one more and one less. Empty is null. */
export function NumberField(props: NumberFieldProps) {
  return (
    <AriaNumberField
      {...ariaFieldProps(props)}
      {...defined({ minValue: props.min, maxValue: props.max, step: props.step })}
      className="ui-field ui-field-short"
      value={props.value ?? Number.NaN}
      onChange={(value) => props.onChange(Number.isNaN(value) ? null : value)}
    >
      <FieldLabel label={props.label} isRequired={props.isRequired} />
      <FieldDescription description={props.description} warning={props.warning} />
      <Group className="ui-input-frame">
        <Input className="ui-input ui-input-number" />
        {props.unit === undefined ? null : <span className="ui-input-suffix">{props.unit}</span>}
        <AriaButton slot="decrement" className="ui-input-button" aria-label="Minska">
          <Minus className="ui-icon" aria-hidden="true" />
        </AriaButton>
        <AriaButton slot="increment" className="ui-input-button" aria-label="Öka">
          <Plus className="ui-icon" aria-hidden="true" />
        </AriaButton>
      </Group>
      <FieldFault error={props.error} />
    </AriaNumberField>
  );
}

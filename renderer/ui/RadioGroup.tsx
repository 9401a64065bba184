import { RadioGroup as AriaRadioGroup, RadioButton, RadioField } from 'react-aria-components/RadioGroup';
import { Text } from 'react-aria-components/Text';
import { cx } from './cx.ts';
import { ariaFieldProps, FieldDescription, FieldFault, FieldLabel } from './field-parts.tsx';
import type { FieldProps, Option } from './field-types.ts';

export interface RadioGroupProps<K extends string> extends FieldProps {
  readonly value: K | null;
  readonly onChange: (value: K) => void;
  readonly options: readonly Option<K>[];
  /** Horizontal is for a few short answers: Ja, Nej, Vet inte. */
  readonly orientation?: 'vertical' | 'horizontal' | undefined;
}

/** One of a few choices that all show. */
export function RadioGroup<K extends string>(props: RadioGroupProps<K>) {
  const { orientation = 'vertical' } = props;
  return (
    <AriaRadioGroup
      {...ariaFieldProps(props)}
      className={cx('ui-field ui-field-full')}
      orientation={orientation}
      value={props.value}
      onChange={(value) => props.onChange(value as K)}
    >
      <FieldLabel label={props.label} isRequired={props.isRequired} />
      <FieldDescription description={props.description} warning={props.warning} />
      <div className={cx('ui-choices', orientation === 'horizontal' && 'ui-choices-row')}>
        {props.options.map((option) => (
          <RadioField
            key={option.value}
            value={option.value}
            isDisabled={option.isDisabled ?? false}
            className="ui-choice-field"
          >
            <RadioButton className="ui-choice">
              <span className="ui-choice-mark ui-choice-radio" aria-hidden="true" />
              {option.label}
            </RadioButton>
            {option.description === undefined ? null : (
              <Text slot="description" className="ui-choice-description">
                {option.description}
              </Text>
            )}
          </RadioField>
        ))}
      </div>
      <FieldFault error={props.error} />
    </AriaRadioGroup>
  );
}

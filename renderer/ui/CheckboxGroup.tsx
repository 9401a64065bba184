import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox';
import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Text } from 'react-aria-components/Text';
import { CheckMark } from './Checkbox.tsx';
import { cx } from './cx.ts';
import { ariaFieldProps, FieldDescription, FieldFault, FieldLabel } from './field-parts.tsx';
import type { FieldProps, Option } from './field-types.ts';

export interface CheckboxGroupProps<K extends string> extends FieldProps {
  readonly value: readonly K[];
  readonly onChange: (value: K[]) => void;
  readonly options: readonly Option<K>[];
  readonly columns?: 1 | 2 | undefined;
}

/** Any number of a few choices. */
export function CheckboxGroup<K extends string>(props: CheckboxGroupProps<K>) {
  return (
    <AriaCheckboxGroup
      {...ariaFieldProps(props)}
      className="ui-field ui-field-full"
      value={[...props.value]}
      onChange={(value) => props.onChange(value as K[])}
    >
      <FieldLabel label={props.label} isRequired={props.isRequired} />
      <FieldDescription description={props.description} warning={props.warning} />
      <div className={cx('ui-choices', props.columns === 2 && 'ui-choices-columns')}>
        {props.options.map((option) => (
          <CheckboxField
            key={option.value}
            value={option.value}
            isDisabled={option.isDisabled ?? false}
            className="ui-choice-field"
          >
            <CheckboxButton className="ui-choice">
              <CheckMark />
              {option.label}
            </CheckboxButton>
            {option.description === undefined ? null : (
              <Text slot="description" className="ui-choice-description">
                {option.description}
              </Text>
            )}
          </CheckboxField>
        ))}
      </div>
      <FieldFault error={props.error} />
    </AriaCheckboxGroup>
  );
}

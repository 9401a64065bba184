import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox';
import { Text } from 'react-aria-components/Text';
import { defined } from './defined.ts';
import { FieldFault } from './field-parts.tsx';
import './field.css';

export interface CheckboxProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly description?: ReactNode;
  readonly error?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly name?: string | undefined;
  readonly onBlur?: (() => void) | undefined;
}

/** One thing that is so or not. */
export function Checkbox(props: CheckboxProps) {
  return (
    <CheckboxField
      {...defined({ isDisabled: props.isDisabled, onBlur: props.onBlur })}
      className="ui-choice-field"
      data-field={props.name}
      isInvalid={props.error !== undefined}
      validationBehavior="aria"
      isSelected={props.isSelected}
      onChange={props.onChange}
    >
      <CheckboxButton className="ui-choice">
        <CheckMark />
        {props.children}
      </CheckboxButton>
      {props.description === undefined ? null : (
        <Text slot="description" elementType="div" className="ui-choice-description">
          {props.description}
        </Text>
      )}
      <FieldFault error={props.error} />
    </CheckboxField>
  );
}

/** The square of a checkbox. */
export function CheckMark() {
  return (
    <span className="ui-choice-mark ui-choice-box" aria-hidden="true">
      <Check className="ui-icon" />
    </span>
  );
}

import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { defined } from './defined.ts';
import { ariaFieldProps, FieldDescription, FieldFault, FieldLabel } from './field-parts.tsx';
import type { FieldProps } from './field-types.ts';

export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number | undefined;
  readonly maxLength?: number | undefined;
  /** The focus starts here when the page opens. */
  readonly takesFocus?: boolean | undefined;
}

const COUNTER_FROM = 0.8;

/** Text of several lines; grows with what is written. */
export function TextArea(props: TextAreaProps) {
  const { rows = 3, maxLength, value } = props;
  const isNearEnd = maxLength !== undefined && value.length >= maxLength * COUNTER_FROM;
  return (
    <AriaTextField
      {...ariaFieldProps(props)}
      {...defined({ maxLength, autoFocus: props.takesFocus })}
      className="ui-field ui-field-full"
      autoComplete="off"
      spellCheck="false"
      value={value}
      onChange={props.onChange}
    >
      <FieldLabel label={props.label} isRequired={props.isRequired} />
      <FieldDescription description={props.description} warning={props.warning} />
      <div className="ui-input-frame">
        <AriaTextArea className="ui-input ui-textarea" rows={rows} />
      </div>
      {isNearEnd ? (
        <span className="ui-counter" aria-live="polite">
          {value.length} av {maxLength} tecken
        </span>
      ) : null}
      <FieldFault error={props.error} />
    </AriaTextField>
  );
}

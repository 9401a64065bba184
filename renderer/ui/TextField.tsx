import { Eye, EyeOff } from 'lucide-react';
import { type HTMLAttributes, type ReactNode, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { cx } from './cx.ts';
import { defined } from './defined.ts';
import { ariaFieldProps, FieldDescription, FieldFault, FieldLabel } from './field-parts.tsx';
import type { FieldProps, FieldWidth } from './field-types.ts';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'password' | 'search' | 'tel' | undefined;
  readonly width?: FieldWidth | undefined;
  readonly maxLength?: number | undefined;
  /** The focus starts here when the page opens. */
  readonly takesFocus?: boolean | undefined;
  readonly autoComplete?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  /** Stands to the right, inside the frame: a unit, a day in words. */
  readonly suffix?: ReactNode;
}

/** One line of text. A password can be shown while it is typed. */
export function TextField(props: TextFieldProps) {
  const { type = 'text', width = 'normal' } = props;
  const [isShown, setShown] = useState(false);
  const isPassword = type === 'password';
  return (
    <AriaTextField
      {...ariaFieldProps(props)}
      {...defined({ maxLength: props.maxLength, autoFocus: props.takesFocus, inputMode: props.inputMode })}
      className={cx('ui-field', `ui-field-${width}`)}
      type={isPassword && isShown ? 'text' : type}
      // The browser must neither remember nor check what is typed about protected persons.
      autoComplete={props.autoComplete ?? 'off'}
      spellCheck="false"
      value={props.value}
      onChange={props.onChange}
    >
      <FieldLabel label={props.label} isRequired={props.isRequired} />
      <FieldDescription description={props.description} warning={props.warning} />
      <div className="ui-input-frame">
        <Input className="ui-input" {...defined({ placeholder: props.placeholder })} />
        {props.suffix === undefined ? null : <span className="ui-input-suffix">{props.suffix}</span>}
        {isPassword ? <RevealButton isShown={isShown} label={props.label} onChange={setShown} /> : null}
      </div>
      <FieldFault error={props.error} />
    </AriaTextField>
  );
}

interface RevealProps {
  readonly isShown: boolean;
  readonly label: string;
  readonly onChange: (isShown: boolean) => void;
}

function RevealButton({ isShown, label, onChange }: RevealProps) {
  const word = isShown ? 'Dölj' : 'Visa';
  const WordIcon = isShown ? EyeOff : Eye;
  return (
    <AriaButton
      className="ui-input-button"
      aria-label={`${word} ${label.toLowerCase()}`}
      onPress={() => onChange(!isShown)}
    >
      <WordIcon className="ui-icon" aria-hidden="true" />
      {word}
    </AriaButton>
  );
}

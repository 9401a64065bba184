import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { cx } from './cx.ts';
import { defined } from './defined.ts';
import type { Icon } from './icon.ts';
import { Tooltip } from './Tooltip.tsx';
import './actions.css';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps {
  readonly children?: ReactNode;
  /** One primary per screen: the next step. */
  readonly variant?: ButtonVariant | undefined;
  readonly onPress?: (() => void) | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  readonly icon?: Icon | undefined;
  /** Shown in the tooltip, as on the keyboard: `Ctrl+Enter`. */
  readonly shortcut?: string | undefined;
  readonly tooltip?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isPending?: boolean | undefined;
  /** What is being done, shown instead of the label while it is pending: "Sparar". */
  readonly pendingText?: string | undefined;
  readonly size?: 'normal' | 'small' | undefined;
  /** The focus starts here when the page opens. */
  readonly takesFocus?: boolean | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-expanded'?: boolean | undefined;
  readonly 'aria-current'?: 'page' | 'step' | undefined;
}

/** A button: a verb. Pending keeps the focus, refuses a second press and says what is being done. */
export function Button(props: ButtonProps) {
  const { tooltip, shortcut, isPending = false, pendingText } = props;
  const button = <PlainButton {...props} />;
  return (
    <>
      {tooltip === undefined && shortcut === undefined ? (
        button
      ) : (
        <Tooltip text={tooltip ?? 'Kortkommando'} shortcut={shortcut}>
          {button}
        </Tooltip>
      )}
      {/* React Aria's own pending announcement leaves images without a name behind, so the words are said here. */}
      {pendingText === undefined ? null : (
        <span className="ui-hidden" aria-live="polite">
          {isPending ? pendingText : null}
        </span>
      )}
    </>
  );
}

function PlainButton(props: ButtonProps) {
  const { variant = 'secondary', size = 'normal', type = 'button', isPending = false, pendingText, children } = props;
  const LabelIcon = props.icon;
  return (
    <AriaButton
      {...defined({
        onPress: isPending ? undefined : props.onPress,
        isDisabled: props.isDisabled,
        autoFocus: props.takesFocus,
        'aria-label': props['aria-label'],
        'aria-expanded': props['aria-expanded'],
        'aria-current': props['aria-current'],
      })}
      type={isPending ? 'button' : type}
      aria-disabled={isPending}
      className={cx('ui-button', `ui-button-${variant}`, size === 'small' && 'ui-button-small')}
      data-primary={variant === 'primary' || undefined}
      data-pending={isPending || undefined}
    >
      {LabelIcon === undefined ? null : <LabelIcon className="ui-icon" aria-hidden="true" />}
      {isPending && pendingText !== undefined ? pendingText : children}
    </AriaButton>
  );
}

import type { ReactNode } from 'react';
import { clearStatus } from './status.ts';
import './field.css';

export interface FormProps {
  readonly onSubmit: () => void;
  readonly children: ReactNode;
  /** Names the form for a screen reader when a page holds several. */
  readonly label?: string | undefined;
}

/** A form. Enter in a single line and Ctrl+Enter anywhere press its primary button. Errors are ours, not the browser's. */
export function Form({ onSubmit, children, label }: FormProps) {
  return (
    <form
      className="ui-form"
      noValidate
      aria-label={label}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        // Whatever was said last is over: good news beside a refusal would be taken for the answer.
        clearStatus();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}

/** The buttons at the end of a form, the primary one first. */
export function FormActions({ children }: { readonly children: ReactNode }) {
  return <div className="ui-form-actions">{children}</div>;
}

import type { ReactNode } from 'react';

/** What every field component takes. */
export interface FieldProps {
  readonly label: string;
  readonly description?: ReactNode;
  /** Shown at the field; the field is then invalid. */
  readonly error?: string | undefined;
  /** Something worth checking. Never stops anybody. */
  readonly warning?: string | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
  /** Dotted path of the value in its form: where links from an error list lead. */
  readonly name?: string | undefined;
  readonly onBlur?: (() => void) | undefined;
}

export type FieldWidth = 'short' | 'normal' | 'full';

/** One choice of a Select, ComboBox, RadioGroup or CheckboxGroup. */
export interface Option<K extends string> {
  readonly value: K;
  readonly label: string;
  readonly description?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

import { CircleAlert, TriangleAlert } from 'lucide-react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { defined } from './defined.ts';
import type { FieldProps } from './field-types.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import './field.css';

/** The props that every React Aria field understands, from ours. */
export function ariaFieldProps(props: FieldProps) {
  return {
    ...defined({
      isRequired: props.isRequired,
      isDisabled: props.isDisabled,
      isReadOnly: props.isReadOnly,
      onBlur: props.onBlur,
    }),
    isInvalid: props.error !== undefined,
    validationBehavior: 'aria' as const,
    'data-field': props.name,
  };
}

/** The label above a field, with the word that it must be filled in. */
export function FieldLabel({
  label,
  isRequired,
}: {
  readonly label: string;
  readonly isRequired?: boolean | undefined;
}) {
  return (
    <Label className="ui-label">
      {label}
      {isRequired === true ? <span className="ui-label-required"> (krävs)</span> : null}
    </Label>
  );
}

/** What stands below the label: explanation, then warning. Read together with the field by a screen reader. */
export function FieldDescription({ description, warning }: Pick<FieldProps, 'description' | 'warning'>) {
  if (description === undefined && warning === undefined) return null;
  return (
    <Text slot="description" elementType="div" className="ui-description">
      {description}
      {warning === undefined ? null : (
        <span className="ui-field-warning">
          <TriangleAlert className="ui-icon" aria-hidden="true" />
          <span>
            <VisuallyHidden>Att kontrollera: </VisuallyHidden>
            {warning}
          </span>
        </span>
      )}
    </Text>
  );
}

/** The error at its field. */
export function FieldFault({ error }: { readonly error: string | undefined }) {
  return (
    <FieldError className="ui-field-error">
      <CircleAlert className="ui-icon" aria-hidden="true" />
      <span>{error}</span>
    </FieldError>
  );
}

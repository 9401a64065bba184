import { useEffect } from 'react';
import { focusField } from '../../ui/focus-field.ts';

export interface Refusable {
  readonly attempt: number;
  readonly isSubmitting: boolean;
  readonly summary: readonly { readonly falt: string }[];
}

/** After a submit that was refused the focus goes to the first field at fault: a list of 24 missing words helps nobody. */
export function useFirstError({ attempt, isSubmitting, summary }: Refusable): void {
  const first = summary[0]?.falt;
  useEffect(() => {
    if (attempt > 0 && !isSubmitting && first !== undefined) focusField(first);
    // Only when an attempt is over; not when typing changes which field is the first at fault.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [attempt, isSubmitting]);
}

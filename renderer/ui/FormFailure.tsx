import { Banner } from './Banner.tsx';

export interface FormFailureProps {
  /** What went wrong and belongs to no field; nothing is drawn for null. */
  readonly failure: { readonly mening: string; readonly referens?: string | undefined } | null;
}

/** Why a form was refused as a whole, with the number that the diagnostics file knows it by. */
export function FormFailure({ failure }: FormFailureProps) {
  if (failure === null) return null;
  return (
    <Banner kind="danger" title={failure.mening} isLive>
      {failure.referens === undefined ? undefined : `Referensnummer ${failure.referens}`}
    </Banner>
  );
}

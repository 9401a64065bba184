import type { ReactNode } from 'react';
import type { Filgranskning } from '../../shared/lib/textfil.ts';
import { Button } from '../ui/Button.tsx';
import { DraftNote } from '../ui/DraftNote.tsx';
import { Form, FormActions } from '../ui/Form.tsx';
import { FormErrorSummary } from '../ui/FormErrorSummary.tsx';
import { FormFailure } from '../ui/FormFailure.tsx';
import { Granskat } from './Granskat.tsx';
import type { Granskning } from './granskning.ts';
import { Radfelslista } from './Radfelslista.tsx';
import { TextfilFalt } from './TextfilFalt.tsx';
import type { FieldBinding, FormHandle } from './useForm.ts';
import type { Restored } from './utkast.ts';

const TEXT = {
  granska: 'Granska',
  granskar: 'Granskar',
  laserIn: 'Läser in',
} as const;

interface Props<A> {
  readonly label: string;
  readonly form: Pick<FormHandle<unknown>, 'submit' | 'summary' | 'failure' | 'isSubmitting' | 'draft'>;
  readonly restored: Restored;
  /** The field that holds the text of the file. */
  readonly text: FieldBinding<string>;
  readonly granskning: Granskning<Filgranskning<A>>;
  /** What the file would change, in a heading and a sentence. */
  readonly titleOf: (antal: number) => string;
  readonly descriptionOf: (oforandrade: number) => string | undefined;
  readonly renderAndring: (andring: A) => ReactNode;
  /** What the button says when the file can be read in. */
  readonly lasIn: (antal: number) => string;
  /** Fields that are filled in when the file can be read in. */
  readonly children?: ReactNode;
}

/** A text file on its way in: looked through first, its faults or its changes shown, and only then read in. */
export function TextfilForm<A>(props: Props<A>) {
  const { label, form, restored, text, granskning } = props;
  const granskad = granskning.granskad(text.value);
  const isFelfri = granskad !== null && granskad.antalFel === 0;
  const isKlar = isFelfri && granskad.andringar.length > 0;
  return (
    <Form onSubmit={isKlar ? form.submit : () => granskning.run(text.value)} label={label}>
      <FormErrorSummary errors={form.summary} />
      <FormFailure failure={form.failure} />
      <TextfilFalt binding={{ ...text, error: text.error ?? granskning.fel(text.value) }} />
      {granskad !== null && granskad.antalFel > 0 ? <Radfelslista {...granskad} falt={text.name} /> : null}
      {isFelfri ? (
        <Granskat
          title={props.titleOf(granskad.andringar.length)}
          description={props.descriptionOf(granskad.oforandrade)}
        >
          {granskad.andringar.map(props.renderAndring)}
        </Granskat>
      ) : null}
      {isKlar ? props.children : null}
      <FormActions>
        <Button
          type="submit"
          variant="primary"
          shortcut="Ctrl+Enter"
          isPending={form.isSubmitting || granskning.isGranskar}
          pendingText={isKlar ? TEXT.laserIn : TEXT.granskar}
        >
          {isKlar ? props.lasIn(granskad.andringar.length) : TEXT.granska}
        </Button>
        <DraftNote state={form.draft} {...restored} />
      </FormActions>
    </Form>
  );
}

import { Keyboard } from 'lucide-react';
import { type ComponentType, useState } from 'react';
import type { LosenfrasFormProps } from '../../client/losenfras.ts';
import { Button } from '../../ui/Button.tsx';
import { FormActions } from '../../ui/Form.tsx';
import { Page } from '../../ui/Page.tsx';
import { TEXT } from './text.ts';

export interface OverlamningProps {
  /** The one who takes over. */
  readonly namn: string;
  readonly LosenfrasForm: ComponentType<LosenfrasFormProps>;
  readonly submit: LosenfrasFormProps['submit'];
  readonly knapp: string;
  readonly pagar: string;
  readonly onBack: () => void;
}

/** The keyboard goes to somebody else, who alone sees and types the passphrase. */
export function Overlamning({ namn, LosenfrasForm, submit, knapp, pagar, onBack }: OverlamningProps) {
  const [hasTakenOver, setTakenOver] = useState(false);
  if (hasTakenOver) {
    return (
      <Page key="valj" title={TEXT.overlamning.valj} kicker={namn} lead={TEXT.overlamning.valjText} width="form">
        <LosenfrasForm
          submit={submit}
          knapp={knapp}
          pagar={pagar}
          tillbaka={TEXT.overlamning.tillbaka}
          onBack={() => setTakenOver(false)}
        />
      </Page>
    );
  }
  return (
    <Page key="lamna" title={TEXT.overlamning.titel} lead={TEXT.overlamning.text(namn)} width="form">
      <FormActions>
        <Button variant="primary" icon={Keyboard} onPress={() => setTakenOver(true)}>
          {TEXT.overlamning.jagAr(namn)}
        </Button>
        <Button variant="quiet" onPress={onBack}>
          {TEXT.overlamning.tillbaka}
        </Button>
      </FormActions>
    </Page>
  );
}

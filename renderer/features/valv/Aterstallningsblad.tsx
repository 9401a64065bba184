import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { FormActions } from '../../ui/Form.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { BekraftaOrd } from './BekraftaOrd.tsx';
import { Rubrik } from './Rubrik.tsx';
import { SkrivUtBlad } from './SkrivUtBlad.tsx';
import { TEXT } from './text.ts';

export interface AterstallningsbladProps {
  readonly ord: readonly string[];
  readonly kicker?: string | undefined;
  /** What is being done while the confirmation runs, and what to say after it. */
  readonly pagar: string;
  readonly klart: string;
  readonly tillbaka: string;
  readonly onBack: () => void;
}

/** The 24 words to write down, and then to type back from the paper. */
export function Aterstallningsblad({ ord, kicker, pagar, klart, tillbaka, onBack }: AterstallningsbladProps) {
  const [isWritten, setWritten] = useState(false);
  if (isWritten) {
    return (
      <>
        <Rubrik title={TEXT.blad.skrivTitel} kicker={kicker}>
          {TEXT.blad.skrivIngress}
        </Rubrik>
        <BekraftaOrd pagar={pagar} klart={klart}>
          <Button onPress={() => setWritten(false)}>{TEXT.blad.visaIgen}</Button>
        </BekraftaOrd>
      </>
    );
  }
  return (
    <>
      <Rubrik title={TEXT.blad.titel} kicker={kicker}>
        {TEXT.blad.ingress}
      </Rubrik>
      <Stack>
        <ol className="valv-ord" aria-label={TEXT.blad.orden}>
          {ord.map((word, index) => (
            <li key={TEXT.blad.ord(index + 1)}>{word}</li>
          ))}
        </ol>
        <SkrivUtBlad />
        <FormActions>
          <Button variant="primary" onPress={() => setWritten(true)}>
            {TEXT.blad.avskrivna}
          </Button>
          <Button variant="quiet" onPress={onBack}>
            {tillbaka}
          </Button>
        </FormActions>
      </Stack>
    </>
  );
}

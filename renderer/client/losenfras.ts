import type { ReactNode } from 'react';

/** What a form needs to know in which somebody chooses a new passphrase. The lock screen's feature draws it. */
export interface LosenfrasFormProps {
  /** Takes the phrase once it has been typed twice; what this rejects with is told in the form. */
  readonly submit: (losenfras: string) => Promise<void>;
  /** A verb: "Skapa", "Byt lösenfras". */
  readonly knapp: string;
  readonly pagar: string;
  readonly tillbaka: string;
  readonly onBack: () => void;
  /** Fields that come before the phrase. */
  readonly children?: ReactNode;
}

import { Copy } from 'lucide-react';
import { Button } from './Button.tsx';
import { sentenceOf } from './sentence.ts';
import { showStatus } from './status.ts';

export interface CopyButtonProps {
  /** "Kopiera aktkod". */
  readonly label: string;
  /** Does it: the text is taken from where it is stored, not from the screen. */
  readonly copy: () => Promise<unknown>;
}

const FAILED = 'Det gick inte att kopiera. Skriv av texten i stället.';

/** Puts one text on the clipboard, and says that it will not stay there. */
export function CopyButton({ label, copy }: CopyButtonProps) {
  return (
    <Button
      variant="quiet"
      size="small"
      icon={Copy}
      tooltip={label}
      aria-label={label}
      onPress={() =>
        void copy().then(
          () => showStatus('Kopierat. Försvinner ur urklipp om 30 sekunder och när valvet låses.'),
          (error: unknown) => showStatus(sentenceOf(error, FAILED), 'danger'),
        )
      }
    />
  );
}

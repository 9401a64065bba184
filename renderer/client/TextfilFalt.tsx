import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { MEST_TEXTFIL } from '../../shared/lib/textfil.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Row } from '../ui/Layout.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { readTextfil } from './textfil.ts';
import type { FieldBinding } from './useForm.ts';

const TEXT = {
  valj: 'Välj fil',
  text: 'Filens text',
  hjalp: 'Välj en textfil, eller klistra in texten. Du kan rätta den här innan du läser in den.',
  olaslig: 'Filen gick inte att läsa',
} as const;

/** A text file: chosen in the system's dialog or pasted, and then shown, so that faults can be put right on the spot. */
export function TextfilFalt({ binding }: { readonly binding: FieldBinding<string> }) {
  const input = useRef<HTMLInputElement>(null);
  const [fel, setFel] = useState<string | null>(null);
  async function take(file: File) {
    const read = await readTextfil(file).catch(() => ({ fel: 'Filen gick inte att öppna. Försök igen.' }));
    setFel('fel' in read ? read.fel : null);
    if ('text' in read) binding.onChange(read.text);
  }
  return (
    <>
      <Row>
        <Button icon={FileUp} onPress={() => input.current?.click()}>
          {TEXT.valj}
        </Button>
      </Row>
      <input
        ref={input}
        type="file"
        hidden
        accept=".txt,.md,text/plain"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file again, corrected, is a new choice.
          currentTarget.value = '';
          if (file !== undefined) void take(file);
        }}
      />
      {fel === null ? null : (
        <Banner kind="danger" title={TEXT.olaslig} isLive>
          {fel}
        </Banner>
      )}
      <TextArea {...binding} label={TEXT.text} description={TEXT.hjalp} isRequired rows={10} maxLength={MEST_TEXTFIL} />
    </>
  );
}

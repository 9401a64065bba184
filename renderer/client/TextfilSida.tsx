import { ArrowLeft, FileDown, FileUp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Page } from '../ui/Page.tsx';
import { navigate } from './navigation.ts';
import { SparaTextfil } from './SparaTextfil.tsx';

const TEXT = {
  installningar: 'Inställningar',
  lasIn: 'Läs in fil',
  spara: 'Spara som fil',
} as const;

interface Props {
  readonly title: string;
  readonly lead: string;
  /** What the saved file holds, in a sentence. */
  readonly innehall: string;
  readonly save: Parameters<typeof SparaTextfil>[0]['save'];
  readonly onLasIn: () => void;
  readonly children: ReactNode;
}

/** A page of the settings whose contents can be read in from a text file and saved as one. */
export function TextfilSida({ title, lead, innehall, save, onLasIn, children }: Props) {
  const [isSparar, setSparar] = useState(false);
  return (
    <Page
      kicker={TEXT.installningar}
      title={title}
      lead={lead}
      actions={
        <>
          <Button icon={FileUp} onPress={onLasIn}>
            {TEXT.lasIn}
          </Button>
          <Button icon={FileDown} onPress={() => setSparar(true)}>
            {TEXT.spara}
          </Button>
          <Button variant="quiet" icon={ArrowLeft} onPress={() => navigate('installningar', {})}>
            {TEXT.installningar}
          </Button>
        </>
      }
    >
      {isSparar ? <SparaTextfil innehall={innehall} save={save} onClose={() => setSparar(false)} /> : null}
      {children}
    </Page>
  );
}

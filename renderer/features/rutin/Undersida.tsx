import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { navigate } from '../../client/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Page.tsx';
import { TEXT } from './text.ts';

interface Props {
  readonly title: string;
  readonly lead?: string | undefined;
  readonly children: ReactNode;
}

/** A page under the overview, with the way back. */
export function Undersida({ title, lead, children }: Props) {
  return (
    <Page
      kicker={TEXT.titel}
      title={title}
      lead={lead}
      width="form"
      actions={
        <Button variant="quiet" icon={ArrowLeft} onPress={() => navigate('rutiner', {})}>
          {TEXT.tillbaka}
        </Button>
      }
    >
      {children}
    </Page>
  );
}

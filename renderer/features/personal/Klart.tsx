import type { ReactNode } from 'react';
import type { Roll } from '../../../shared/modules/personal/schema.ts';
import { navigate } from '../../client/navigation.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { FormActions } from '../../ui/Form.tsx';
import { Page } from '../../ui/Page.tsx';
import { TEXT } from './text.ts';
import { rollerInWords } from './words.ts';

export interface KlartProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly ejGivna: readonly Roll[];
}

/** After the hand-over: what now holds, and what somebody else still has to do. */
export function Klart({ title, children, ejGivna }: KlartProps) {
  return (
    <Page key="klart" title={title} lead={TEXT.overlamning.lamnaTillbaka} width="form">
      <Banner kind="done">{children}</Banner>
      <EjGivna roller={ejGivna} />
      <FormActions>
        <Button variant="primary" onPress={() => navigate('personal', {})}>
          {TEXT.tillPersonal}
        </Button>
      </FormActions>
    </Page>
  );
}

/** Roles whose keys could not be passed on, and who can do it. */
export function EjGivna({ roller }: { readonly roller: readonly Roll[] }) {
  if (roller.length === 0) return null;
  return (
    <Banner kind="due" title={TEXT.roller.ejGivna(rollerInWords(roller).toLowerCase())} isLive>
      {TEXT.roller.ejGivnaText}
    </Banner>
  );
}

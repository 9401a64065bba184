import { useState } from 'react';
import type { AldreTillstand } from '../../../shared/modules/sakerhetskopia/schema.ts';
import { messageOf } from '../../client/fel.ts';
import { client } from '../../client/live.ts';
import { refreshSession } from '../../client/session.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { FormActions } from '../../ui/Form.tsx';
import { FormFailure } from '../../ui/FormFailure.tsx';
import { Page } from '../../ui/Page.tsx';
import { aldreRubrik, aldreSaknas, TEXT } from './text.ts';

/** An older state says so before anything of it is shown, and that somebody has read it is logged. */
export function AldreTillstandVy({ aldre }: { readonly aldre: AldreTillstand }) {
  const [fel, setFel] = useState<{ readonly mening: string; readonly referens?: string } | null>(null);
  const [isPending, setPending] = useState(false);
  const acknowledge = async () => {
    setPending(true);
    try {
      await client.sakerhetskopia.acknowledge({});
      await refreshSession();
    } catch (error) {
      setFel(messageOf(error));
      setPending(false);
    }
  };
  return (
    <Page title={TEXT.titel} width="form">
      <Banner kind="danger" title={aldreRubrik(aldre)} isLive>
        {aldreSaknas(aldre)} {aldre.osaker ? TEXT.aldre.osaker : null}
      </Banner>
      <p>{TEXT.aldre.gor}</p>
      <FormFailure failure={fel} />
      <FormActions>
        <Button
          variant="primary"
          isPending={isPending}
          pendingText={TEXT.aldre.oppnar}
          onPress={() => void acknowledge()}
        >
          {TEXT.aldre.oppna}
        </Button>
      </FormActions>
    </Page>
  );
}

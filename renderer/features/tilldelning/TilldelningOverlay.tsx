import { useState } from 'react';
import type { OverlayProps } from '../../client/aktbegaran.ts';
import { client } from '../../client/live.ts';
import { useQuery } from '../../client/query.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { showStatus } from '../../ui/status.ts';
import { type Handling, titleOf } from './handling.ts';
import { Oversikt } from './Oversikt.tsx';
import { SkalForm } from './SkalForm.tsx';
import { TilldelaForm } from './TilldelaForm.tsx';
import { text } from './text.ts';

/** Who may open the akt, and every act that changes it. Each act is signed into the akt with its reason. */
export function TilldelningOverlay({ aktId, vy, reload, onClose }: OverlayProps<'tilldelning'>) {
  const [handling, setHandling] = useState<Handling | null>(null);
  const query = useQuery(`tilldelning ${aktId}`, async () => {
    const [lage, personal] = await Promise.all([client.tilldelning.list({ aktId }), client.personal.list({})]);
    return { lage, personal: personal.filter(({ slutade }) => slutade === null) };
  });
  const given = {
    aktId,
    onBack: () => setHandling(null),
    onDone() {
      setHandling(null);
      showStatus(text.signerat);
      query.reload();
      reload();
    },
  };
  return (
    <Dialog
      title={handling === null ? text.dialogTitle(vy.rad.kod) : titleOf(handling)}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <QueryView query={query} loadingText={text.loading}>
        {({ lage, personal }) => {
          if (handling === null) return <Oversikt lage={lage} onHandling={setHandling} />;
          if (handling.slag === 'tilldela') {
            return <TilldelaForm key="tilldela" handling={handling} lage={lage} personal={personal} {...given} />;
          }
          return <SkalForm key={handling.slag} handling={handling} lage={lage} personal={personal} {...given} />;
        }}
      </QueryView>
    </Dialog>
  );
}

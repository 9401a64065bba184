import { useState } from 'react';
import type { AktId } from '../../../shared/lib/id.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { useQuery } from '../../client/query.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Logglista } from './Logglista.tsx';
import { TEXT } from './text.ts';
import './logg.css';

/** Beside the form: who has opened this akt. Fetched only when somebody asks, since asking is logged. */
export function AktSide({ aktId }: PanelProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Stack gap={2}>
      <p className="ui-quiet">{TEXT.loggas}</p>
      <div>
        <Button size="small" aria-label={TEXT.visaVem} onPress={() => setOpen(true)}>
          {TEXT.visa}
        </Button>
      </div>
      <Dialog title={TEXT.vemHarOppnat} isOpen={isOpen} onOpenChange={setOpen} size="wide">
        <Oppnat aktId={aktId} />
      </Dialog>
    </Stack>
  );
}

function Oppnat({ aktId }: { readonly aktId: AktId }) {
  const query = useQuery(`logg akt ${aktId}`, () => client.logg.listAkt({ aktId }));
  return (
    <QueryView query={query} loadingText={TEXT.hamtar}>
      {({ poster, fler }) => (
        <Stack gap={3}>
          <Logglista poster={poster} isOneAkt />
          {fler ? <p className="ui-quiet">{TEXT.fortsatter}</p> : null}
        </Stack>
      )}
    </QueryView>
  );
}

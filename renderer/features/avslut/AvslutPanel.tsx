import { useState } from 'react';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { useQuery } from '../../client/query.ts';
import { Button } from '../../ui/Button.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { AvslutFacts } from './AvslutFacts.tsx';
import { AvslutForm } from './AvslutForm.tsx';
import { text } from './text.ts';

/** How the akt ended, or the form that ends it. */
export function AvslutPanel(props: PanelProps) {
  return <AvslutView {...props} startsOpen />;
}

/** The same in step 3 of an aktualisering, where an utredning is the usual way on. */
export function AvslutUtanUtredningPanel(props: PanelProps) {
  return <AvslutView {...props} startsOpen={false} />;
}

function AvslutView({ startsOpen, ...given }: PanelProps & { readonly startsOpen: boolean }) {
  const { aktId, vy } = given;
  const [isOpen, setOpen] = useState(startsOpen);
  const query = useQuery(`avslut ${aktId} ${vy.rad.avslutad}`, () => client.avslut.find({ aktId }));
  return (
    <QueryView query={query} loadingText={text.loading}>
      {(avslut) => {
        if (avslut !== null) return <AvslutFacts avslut={avslut} personakter={vy.personakter} />;
        if (vy.rad.avslutad !== null) return <p className="ui-quiet">{text.inget}</p>;
        return isOpen ? (
          <AvslutForm {...given} takesFocus={!startsOpen} />
        ) : (
          <Button onPress={() => setOpen(true)}>{text.start}</Button>
        );
      }}
    </QueryView>
  );
}

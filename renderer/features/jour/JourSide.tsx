import { useState } from 'react';
import { formatTidpunkt } from '../../../shared/lib/tid.ts';
import { JOURSKAL_NAMN } from '../../../shared/modules/jour/namn.ts';
import type { Jouranteckning } from '../../../shared/modules/jour/schema.ts';
import { askAkt } from '../../client/aktbegaran.ts';
import { messageOf } from '../../client/fel.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { useQuery } from '../../client/query.ts';
import { Button } from '../../ui/Button.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { showStatus } from '../../ui/status.ts';
import './jour.css';
import { OversiktDialog } from './OversiktDialog.tsx';
import { text } from './text.ts';

/** So many of the newest stand beside the form. */
const NEWEST = 2;

/** Beside the form: whether the jour has a page of the akt, its envelopes, and what the jour has done in it. */
export function JourSide({ aktId, vy }: PanelProps) {
  const query = useQuery(`jour ${aktId}`, () => client.jour.listAnteckningar({ aktId }), {
    refreshOn: (event) => event.name === 'akt.changed' && event.aktId === aktId,
  });
  const [isDeciding, setDeciding] = useState(false);
  const isOpen = vy.rad.avslutad === null;
  const newKuvert = () => {
    client.jour.createKuvert({ aktId }).then(
      () => askAkt({ kind: 'dokument', mall: 'jourkuvert', postId: null }),
      (error: unknown) => showStatus(messageOf(error).mening, 'danger'),
    );
  };
  return (
    <QueryView query={query} loadingText={text.hamtar}>
      {({ jourHarOversikt, poster }) => (
        <Stack gap={3}>
          <p>{jourHarOversikt ? text.aktHar : text.aktHarInte}</p>
          {isOpen ? (
            <Row>
              <Button size="small" variant="quiet" onPress={() => setDeciding(true)}>
                {jourHarOversikt ? text.tag : text.ge}
              </Button>
              {jourHarOversikt ? (
                <Button size="small" variant="quiet" onPress={newKuvert}>
                  {text.nyttKuvert}
                </Button>
              ) : null}
            </Row>
          ) : null}
          <Poster poster={poster} />
          {isDeciding ? (
            <OversiktDialog
              aktId={aktId}
              harOversikt={!jourHarOversikt}
              onClose={() => {
                setDeciding(false);
                query.reload();
              }}
            />
          ) : null}
        </Stack>
      )}
    </QueryView>
  );
}

function Poster({ poster }: { readonly poster: readonly Jouranteckning[] }) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? poster : poster.slice(0, NEWEST);
  return (
    <>
      {shown.map(({ id, innehall, handelse, signeradAv }) => (
        <div key={id}>
          <p className="ui-quiet">
            {innehall.slag === 'lasning'
              ? text.lasning(signeradAv, formatTidpunkt(handelse))
              : text.anteckningAv(signeradAv, formatTidpunkt(handelse))}
          </p>
          {innehall.skal === null ? null : <p>{JOURSKAL_NAMN[innehall.skal]}</p>}
          <p className="jour-text">{innehall.text}</p>
        </div>
      ))}
      {shown.length === poster.length ? null : (
        <Button size="small" variant="quiet" onPress={() => setShowsAll(true)}>
          {text.visaAlla(poster.length)}
        </Button>
      )}
    </>
  );
}

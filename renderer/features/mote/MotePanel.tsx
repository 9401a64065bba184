import { useState } from 'react';
import { formatTidpunkt } from '../../../shared/lib/tid.ts';
import { isOppet, type Mote, motenOf } from '../../../shared/modules/mote/rules.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { useQuery } from '../../client/query.ts';
import { Button } from '../../ui/Button.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { HandelseForm } from './HandelseForm.tsx';
import { MoteCard } from './MoteCard.tsx';
import { MotesplanForm } from './MotesplanForm.tsx';
import { text } from './text.ts';
import type { Skriver } from './values.ts';

/** The meetings of an akt: the open ones first, then the latest. */
export function MotePanel(given: PanelProps) {
  const { aktId, vy } = given;
  const [skriver, setSkriver] = useState<Skriver | null>(null);
  const query = useQuery(`moten ${aktId}`, () => client.mote.list({ aktId }), {
    refreshOn: (event) => event.name === 'akt.changed' && event.aktId === aktId,
  });
  const isOpen = vy.rad.avslutad === null;
  const close = () => setSkriver(null);
  const done = () => {
    close();
    given.reload();
  };
  return (
    <QueryView query={query} loadingText={text.loading}>
      {({ planer, handelser }) => {
        const moten = motenOf(planer, handelser).toSorted(openFirst);
        const isPlanning = skriver?.slag === 'plan';
        return (
          <Stack gap={3}>
            {moten.length === 0 && !isPlanning ? <p className="ui-quiet">{text.inga}</p> : null}
            {moten.map((mote) => (
              <MoteCard key={mote.id} mote={mote} onWrite={isOpen ? setSkriver : null}>
                {skriver !== null && skriver.slag !== 'plan' && skriver.mote.id === mote.id ? (
                  <HandelseForm
                    key={skriver.slag}
                    aktId={aktId}
                    slag={skriver.slag}
                    moteId={mote.id}
                    nar={formatTidpunkt(mote.plan.innehall.borjar)}
                    onDone={done}
                    onClose={close}
                  />
                ) : null}
              </MoteCard>
            ))}
            {isPlanning ? (
              <MotesplanForm
                key={skriver.andras?.id ?? 'ny'}
                aktId={aktId}
                isAkut={vy.rad.akut}
                andras={skriver.andras}
                onDone={done}
                onClose={close}
              />
            ) : null}
            {isOpen && !isPlanning ? (
              <Row>
                <Button
                  variant={moten.some(isOppet) ? 'secondary' : 'primary'}
                  onPress={() => setSkriver({ slag: 'plan', andras: null })}
                >
                  {moten.length === 0 ? text.planera : text.planeraNytt}
                </Button>
              </Row>
            ) : null}
          </Stack>
        );
      }}
    </QueryView>
  );
}

function openFirst(a: Mote, b: Mote): number {
  if (isOppet(a) !== isOppet(b)) return isOppet(a) ? -1 : 1;
  const [early, late] = isOppet(a) ? [a, b] : [b, a];
  return early.plan.innehall.borjar.localeCompare(late.plan.innehall.borjar);
}

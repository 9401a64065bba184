import { useState } from 'react';
import { findKontrasignering } from '../../../shared/modules/kontrasignering/rules.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { useQuery } from '../../client/query.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { BeslutCard } from './BeslutCard.tsx';
import { BeslutForm } from './BeslutForm.tsx';
import { text } from './text.ts';
import { undecidedOffers } from './values.ts';

/** The decisions of the akt, and the form of the next one. */
export function BeslutPanel(given: PanelProps) {
  const { aktId, vy } = given;
  const [isWriting, setWriting] = useState(false);
  const query = useQuery(
    `beslut ${aktId}`,
    async () => {
      const [beslut, kontrasigneringar, erbjudanden, lagrum, platser] = await Promise.all([
        client.beslut.list({ aktId }),
        client.kontrasignering.list({ aktId }),
        client.erbjudande.list({ aktId }),
        client.lagrum.list({}),
        client.insats.list({}),
      ]);
      return { beslut, kontrasigneringar, erbjudanden, lagrum, platser };
    },
    { refreshOn: (event) => event.name === 'akt.changed' && event.aktId === aktId },
  );
  return (
    <QueryView query={query} loadingText={text.loading}>
      {({ beslut, kontrasigneringar, erbjudanden, lagrum, platser }) => {
        const accepted = undecidedOffers(erbjudanden, beslut);
        const isOpen = vy.rad.avslutad === null;
        const close = () => {
          setWriting(false);
          given.reload();
        };
        return (
          <Stack>
            {beslut.length === 0 ? <p className="ui-quiet">{text.inget}</p> : null}
            {beslut
              .toSorted((a, b) => b.nr - a.nr)
              .map((ett) => (
                <BeslutCard
                  key={ett.id}
                  beslut={ett}
                  kontrasignering={findKontrasignering(kontrasigneringar, ett.id)}
                  isOpen={isOpen}
                />
              ))}
            {isOpen && isWriting ? (
              <Card title={text.nyttTitle} level={4}>
                <BeslutForm {...given} lagrum={lagrum} platser={platser} accepted={accepted} onClose={close} />
              </Card>
            ) : null}
            {isOpen && !isWriting && accepted.length > 0 ? (
              <Banner kind="due" title={text.accepterat(accepted.map((ett) => ett.innehall.platsKod).join(', '))} />
            ) : null}
            {isOpen && !isWriting ? (
              <Row>
                <Button variant={accepted.length > 0 ? 'primary' : 'secondary'} onPress={() => setWriting(true)}>
                  {text.nytt}
                </Button>
              </Row>
            ) : null}
          </Stack>
        );
      }}
    </QueryView>
  );
}

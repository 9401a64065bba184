import { CircleCheck, CircleX, Clock } from 'lucide-react';
import { useState } from 'react';
import { formatDatum, formatTidpunkt } from '../../../shared/lib/tid.ts';
import { ANDRA_PERSON, ERBJUDANDESVAR } from '../../../shared/mallar/ord.ts';
import type { Undantag } from '../../../shared/matchning/undantag.ts';
import type { Erbjudande, Erbjudandesvar } from '../../../shared/modules/erbjudande/schema.ts';
import { findKontrasignering, senastForErbjudande } from '../../../shared/modules/kontrasignering/rules.ts';
import type { Kontrasignering } from '../../../shared/modules/kontrasignering/schema.ts';
import { askAkt } from '../../client/aktbegaran.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { useQuery } from '../../client/query.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { SvarForm } from './SvarForm.tsx';
import { text } from './text.ts';

/** Every offer, also the declined ones, and the answers to them. */
export function ErbjudandePanel(given: PanelProps) {
  const { aktId, vy } = given;
  const query = useQuery(
    `erbjudanden ${aktId}`,
    async () => ({
      erbjudanden: await client.erbjudande.list({ aktId }),
      kontrasigneringar: await client.kontrasignering.list({ aktId }),
    }),
    { refreshOn: (event) => event.name === 'akt.changed' && event.aktId === aktId },
  );
  const isOpen = vy.rad.avslutad === null;
  return (
    <QueryView query={query} loadingText={text.loading}>
      {({ erbjudanden, kontrasigneringar }) => (
        <Stack gap={3}>
          {erbjudanden.length === 0 ? <p className="ui-quiet">{text.inga}</p> : null}
          {erbjudanden
            .toSorted((a, b) => b.erbjudande.nr - a.erbjudande.nr)
            .map((ett) => (
              <ErbjudandeCard
                key={ett.erbjudande.id}
                given={given}
                isOpen={isOpen}
                kontrasignering={findKontrasignering(kontrasigneringar, ett.erbjudande.id)}
                {...ett}
              />
            ))}
          {isOpen ? (
            <Row>
              <Button
                variant="quiet"
                onPress={() => askAkt({ kind: 'erbjudande', matchningPostId: null, platsKod: null })}
              >
                {text.utanMatchning}
              </Button>
            </Row>
          ) : null}
        </Stack>
      )}
    </QueryView>
  );
}

interface CardProps {
  readonly given: PanelProps;
  readonly isOpen: boolean;
  readonly erbjudande: Erbjudande;
  readonly svar: Erbjudandesvar | null;
  readonly kontrasignering: Kontrasignering | null;
}

function ErbjudandeCard({ given, isOpen, erbjudande, svar, kontrasignering }: CardProps) {
  const [isAnswering, setAnswering] = useState(false);
  const { platsKod } = erbjudande.innehall;
  const close = () => {
    setAnswering(false);
    given.reload();
  };
  const isWaiting = svar === null;
  return (
    <Card
      title={platsKod}
      level={4}
      actions={
        <Row gap={3}>
          <SvarTag svar={svar} />
          {isOpen && isWaiting && !isAnswering ? (
            <Button
              size="small"
              variant="primary"
              aria-label={text.svaraOf(platsKod)}
              onPress={() => setAnswering(true)}
            >
              {text.svara}
            </Button>
          ) : null}
        </Row>
      }
    >
      <KeyValue items={factsOf(erbjudande, svar, kontrasignering)} />
      {isOpen && senastForErbjudande(erbjudande) !== null && kontrasignering === null ? (
        <Row>
          <Button onPress={() => askAkt({ kind: 'kontrasignera', postId: erbjudande.id })}>
            {text.kontrasigneraNu}
          </Button>
        </Row>
      ) : null}
      {isAnswering && isWaiting ? <SvarForm aktId={given.aktId} erbjudande={erbjudande} onClose={close} /> : null}
    </Card>
  );
}

function SvarTag({ svar }: { readonly svar: Erbjudandesvar | null }) {
  if (svar === null) {
    return (
      <Tag kind="due" icon={Clock}>
        {text.vantar}
      </Tag>
    );
  }
  const isYes = svar.innehall.svar === 'accepterat';
  return (
    <Tag kind={isYes ? 'done' : 'neutral'} icon={isYes ? CircleCheck : CircleX}>
      {isYes ? text.tackadeJa : text.tackadeNej}
    </Tag>
  );
}

function factsOf(
  { innehall, handelse, signeradAv }: Erbjudande,
  svar: Erbjudandesvar | null,
  kontrasignering: Kontrasignering | null,
) {
  const items = [
    { label: text.erbjudet, value: text.av(signeradAv, formatTidpunkt(handelse)) },
    { label: text.information, value: innehall.information },
    { label: text.undantag, value: innehall.undantag.map(undantagWords).join(' ') },
    {
      label: text.kontrasignerat,
      value:
        kontrasignering === null
          ? ''
          : `${text.av(kontrasignering.signeradAv, formatTidpunkt(kontrasignering.signerad))}: ${kontrasignering.innehall.yttrande}`,
    },
    {
      label: text.besvarat,
      value: svar === null ? '' : `${ERBJUDANDESVAR[svar.innehall.svar]}, ${formatTidpunkt(svar.handelse)}`,
    },
    { label: text.svarSkal, value: svar?.innehall.skal ?? '' },
  ];
  return items.filter(({ value }) => value !== '');
}

function undantagWords(undantag: Undantag): string {
  if (undantag.slag === 'soft') return undantag.skal;
  const { andraPerson, kontrasigneraSenast } = undantag;
  const deltog = text.deltog(andraPerson.namn, ANDRA_PERSON[andraPerson.satt]);
  const senast = kontrasigneraSenast === null ? '' : ` ${text.kontrasignera} ${formatDatum(kontrasigneraSenast)}.`;
  return `${undantag.skal} (${deltog}).${senast}`;
}

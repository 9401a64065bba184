import { useState } from 'react';
import type { Arendetyprisk } from '../../../shared/modules/arendetyp/risk.ts';
import type { Beslut } from '../../../shared/modules/beslut/schema.ts';
import type { InsatsPlats } from '../../../shared/modules/insats/schema.ts';
import { findUteslutenPlacering, type UteslutenPlacering } from '../../../shared/modules/matchning/placering.ts';
import type { Matchningspost } from '../../../shared/modules/matchning/schema.ts';
import type { Skyddsbedomning } from '../../../shared/modules/skyddsbedomning/schema.ts';
import { findArendetyprisk } from '../../client/arendetyprisk.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { useQuery } from '../../client/query.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useToday } from '../../ui/clock.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { BehovForm } from './BehovForm.tsx';
import { behovFromAkt, behovFromRun } from './behov.ts';
import { Resultat } from './Resultat.tsx';
import { text } from './text.ts';

interface Underlag {
  readonly poster: readonly Matchningspost[];
  readonly beslut: readonly Beslut[];
  readonly bedomningar: readonly Skyddsbedomning[];
  readonly risk: Arendetyprisk | null;
  readonly platser: readonly InsatsPlats[];
}

/** Needs against the catalogue, and the runs that were made. */
export function MatchningPanel(given: PanelProps) {
  const { aktId, vy } = given;
  const query = useQuery(
    `matchning ${aktId}`,
    async (): Promise<Underlag> => {
      const [poster, beslut, bedomningar, platser, risk] = await Promise.all([
        client.matchning.list({ aktId }),
        client.beslut.list({ aktId }),
        client.skyddsbedomning.list({ aktId }),
        client.insats.list({}),
        findArendetyprisk(vy, vy.rad.roll === 'barn' ? 'barn' : 'vuxen'),
      ]);
      return { poster: poster.toSorted((a, b) => b.nr - a.nr), beslut, bedomningar, platser, risk };
    },
    { refreshOn: (event) => event.name === 'akt.changed' && event.aktId === aktId },
  );
  return (
    <QueryView query={query} loadingText={text.loading}>
      {(underlag) => <Matchning given={given} underlag={underlag} reload={query.reload} />}
    </QueryView>
  );
}

interface MatchningProps {
  readonly given: PanelProps;
  readonly underlag: Underlag;
  readonly reload: () => void;
}

function Matchning({ given, underlag, reload }: MatchningProps) {
  const { vy, aktId } = given;
  const { poster, beslut, platser, risk } = underlag;
  const today = useToday();
  const [isWriting, setWriting] = useState(poster.length === 0);
  const [latest, ...earlier] = poster;
  const isOpen = vy.rad.avslutad === null;
  const done = () => {
    setWriting(false);
    reload();
    given.reload();
  };
  return (
    <Stack>
      {isOpen ? <Utesluten found={findUteslutenPlacering(inOrder(beslut), latest ?? null)} /> : null}
      {isOpen && (isWriting || latest === undefined) ? (
        <BehovForm
          aktId={aktId}
          start={
            latest === undefined ? behovFromAkt(vy, underlag, today) : behovFromRun(latest.innehall.behov, underlag, vy)
          }
          platser={platser}
          risk={risk}
          onDone={done}
          onCancel={latest === undefined ? null : () => setWriting(false)}
        />
      ) : null}
      {latest === undefined ? (
        isOpen ? null : (
          <p className="ui-quiet">{text.ingen}</p>
        )
      ) : (
        <>
          {isOpen && !isWriting ? (
            <Row>
              <Button onPress={() => setWriting(true)}>{text.matchaOm}</Button>
            </Row>
          ) : null}
          <Resultat key={latest.id} poster={[latest, ...earlier]} platser={platser} canOffer={isOpen} />
        </>
      )}
    </Stack>
  );
}

/** The client may be, this very night, at a place that the needs speak against. */
function Utesluten({ found }: { readonly found: UteslutenPlacering | null }) {
  if (found === null) return null;
  const { utfall } = found;
  return (
    <Banner kind="danger" title={text.placeringUtesluts(utfall.kod)}>
      <ul>
        {utfall.skal.map((skal) => (
          <li key={skal}>{skal}</li>
        ))}
      </ul>
      <p>{text.provaOm}</p>
    </Banner>
  );
}

function inOrder(beslut: readonly Beslut[]): Beslut[] {
  return beslut.toSorted((a, b) => a.nr - b.nr);
}

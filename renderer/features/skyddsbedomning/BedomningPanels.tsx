import type { AktVy } from '../../../shared/modules/akt/schema.ts';
import type { Arendetyprisk, Bedomd } from '../../../shared/modules/arendetyp/risk.ts';
import type { Instrumentpost } from '../../../shared/modules/instrument/schema.ts';
import { personbenamning } from '../../../shared/modules/person/namn.ts';
import type { Skyddsbedomning } from '../../../shared/modules/skyddsbedomning/schema.ts';
import { findArendetyprisk } from '../../client/arendetyprisk.ts';
import { useNamesShown } from '../../client/identity.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { type Query, useQuery } from '../../client/query.ts';
import { Card } from '../../ui/Card.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { PersonBedomningar } from './PersonBedomningar.tsx';
import { text } from './text.ts';

/** The full assessment, in the person's own akt. */
export function SkyddsbedomningPanel(given: PanelProps) {
  const namesShown = useNamesShown();
  const { personer, rad } = given.vy;
  const slag = rad.roll === 'barn' ? 'barn' : 'vuxen';
  const query = useUnderlag(given.vy, slag);
  const subject = personer[0];
  if (subject === undefined) return null;
  return (
    <QueryView query={query} loadingText={text.loading}>
      {(underlag) => (
        <PersonBedomningar
          given={given}
          personId={subject.id}
          vem={personbenamning(subject, personer, namesShown)}
          slag={slag}
          {...underlag}
          startsOpen
        />
      )}
    </QueryView>
  );
}

/** The immediate assessment of each child, in the aktualisering's own file. */
export function OmedelbarPanel(given: PanelProps) {
  const namesShown = useNamesShown();
  const query = useUnderlag(given.vy, 'barn');
  const { personer } = given.vy;
  const barn = personer.filter(({ roll }) => roll === 'barn');
  if (barn.length === 0) return <p>{text.ingaBarn}</p>;
  return (
    <QueryView query={query} loadingText={text.loading}>
      {(underlag) => (
        <Stack>
          <p className="ui-quiet">{text.samtidig}</p>
          {barn.map((ett) => {
            const vem = personbenamning(ett, personer, namesShown);
            return (
              <Card key={ett.id} title={vem}>
                <PersonBedomningar
                  given={given}
                  personId={ett.id}
                  vem={vem}
                  slag="omedelbar"
                  {...underlag}
                  startsOpen={false}
                />
              </Card>
            );
          })}
        </Stack>
      )}
    </QueryView>
  );
}

interface Underlag {
  readonly bedomningar: readonly Skyddsbedomning[];
  readonly instrument: readonly Instrumentpost[];
  readonly risk: Arendetyprisk | null;
}

function useUnderlag(vy: AktVy, om: Bedomd): Query<Underlag> {
  const { aktId } = vy.rad;
  return useQuery(
    `skyddsbedomning ${aktId}`,
    async () => {
      const [bedomningar, instrument, risk] = await Promise.all([
        client.skyddsbedomning.list({ aktId }),
        client.instrument.list({ aktId }),
        findArendetyprisk(vy, om),
      ]);
      return { bedomningar, instrument, risk };
    },
    { refreshOn: (event) => event.name === 'akt.changed' && event.aktId === aktId },
  );
}

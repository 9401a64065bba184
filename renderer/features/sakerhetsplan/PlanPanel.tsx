import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import type { Sakerhetsplan } from '../../../shared/modules/sakerhetsplan/schema.ts';
import type { DoldUppgift } from '../../../shared/modules/skyddad-uppgift/schema.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { useQuery } from '../../client/query.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { PlanCard } from './PlanCard.tsx';
import { PlanForm } from './PlanForm.tsx';
import { text } from './text.ts';

/** The plan in force of the person whose akt it is, the form of the next one, and the earlier ones. */
export function PlanPanel(given: PanelProps) {
  const { aktId, vy } = given;
  const query = useQuery(
    `sakerhetsplan ${aktId}`,
    async () => {
      const [planer, dolda] = await Promise.all([
        client.sakerhetsplan.list({ aktId }),
        client.skyddadUppgift.list({ aktId }),
      ]);
      return { planer, dolda };
    },
    { refreshOn: (event) => event.name === 'akt.changed' && event.aktId === aktId },
  );
  const subject = vy.personer[0];
  if (subject === undefined) return null;
  return (
    <QueryView query={query} loadingText={text.loading}>
      {({ planer, dolda }) => (
        <Planer
          given={given}
          planer={planer.filter(({ personId }) => personId === subject.id)}
          kodord={dolda.findLast(({ slag, personId }) => slag === 'kodord' && personId === subject.id) ?? null}
        />
      )}
    </QueryView>
  );
}

interface Props {
  readonly given: PanelProps;
  /** Newest first. */
  readonly planer: readonly Sakerhetsplan[];
  readonly kodord: DoldUppgift | null;
}

function Planer({ given, planer, kodord }: Props) {
  const { vy, aktId } = given;
  const [isWriting, setWriting] = useState(false);
  const [galler, ...tidigare] = planer;
  const isOpen = vy.rad.avslutad === null;
  const slag = vy.rad.roll === 'barn' ? 'barn' : 'vuxen';
  const subject = vy.personer[0];
  // A plan is asked for once somebody has assessed; before that the assessment is the next thing to do.
  const isNext = galler === undefined && vy.tidslinje.some((rad) => rad.slag === 'skyddsbedomning');
  return (
    <Stack>
      <p className="ui-quiet">{slag === 'barn' ? text.ingressBarn : text.ingress}</p>
      {isOpen && isWriting && subject !== undefined ? (
        <Card title={text.form} level={4}>
          <PlanForm
            given={given}
            personId={subject.id}
            slag={slag}
            last={galler ?? null}
            kodord={kodord}
            onClose={() => setWriting(false)}
          />
        </Card>
      ) : isOpen ? (
        <Row>
          <Button variant={isNext ? 'primary' : 'secondary'} icon={ListChecks} onPress={() => setWriting(true)}>
            {galler === undefined ? text.gor : text.nyVersion}
          </Button>
        </Row>
      ) : null}
      {galler === undefined && !isOpen ? <p className="ui-quiet">{text.ingen}</p> : null}
      {galler === undefined ? null : <PlanCard aktId={aktId} plan={galler} kodord={kodord} isErsatt={false} />}
      {tidigare.length === 0 ? null : (
        <Disclosure title={text.tidigare(tidigare.length)}>
          <Stack>
            {tidigare.map((plan) => (
              <PlanCard key={plan.id} aktId={aktId} plan={plan} kodord={null} isErsatt />
            ))}
          </Stack>
        </Disclosure>
      )}
    </Stack>
  );
}

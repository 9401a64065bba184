import { formatDatum } from '../../../shared/lib/tid.ts';
import { KUVERT_ATT_GORA } from '../../../shared/modules/jour/namn.ts';
import type { Jourkuvert } from '../../../shared/modules/jour/schema.ts';
import { messageOf } from '../../client/fel.ts';
import { client } from '../../client/live.ts';
import { useQuery } from '../../client/query.ts';
import { Button } from '../../ui/Button.tsx';
import { useToday } from '../../ui/clock.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Section } from '../../ui/Section.tsx';
import { showStatus } from '../../ui/status.ts';
import { Tag } from '../../ui/Tag.tsx';
import './jour.css';
import { text } from './text.ts';

/** The envelopes that are out, and what each asks for. */
export function Kuvert() {
  const query = useQuery('jourkuvert', () => client.jour.listKuvert({}));
  const act = (work: Promise<unknown>) => {
    work.catch((error: unknown) => showStatus(messageOf(error).mening, 'danger')).finally(query.reload);
  };
  return (
    <Section title={text.kuvert} description={text.kuvertHjalp}>
      <QueryView query={query} loadingText={text.hamtar}>
        {(alla) => {
          const ute = alla.filter(({ forstort }) => forstort === null);
          if (ute.length === 0) return <p className="ui-quiet">{text.ingaKuvert}</p>;
          return (
            <ul className="jour-lista" aria-label={text.kuvert}>
              {ute.map((kuvert) => (
                <Rad key={kuvert.nr} kuvert={kuvert} act={act} />
              ))}
            </ul>
          );
        }}
      </QueryView>
    </Section>
  );
}

function Rad({ kuvert, act }: { readonly kuvert: Jourkuvert; readonly act: (work: Promise<unknown>) => void }) {
  const today = useToday();
  const { nr, kod, kvitterat, attGora } = kuvert;
  return (
    <li>
      <strong>{text.kuvertNr(nr, kod)}</strong>
      {attGora === null ? null : (
        <Tag kind={attGora.senast < today ? 'danger' : 'due'}>
          {KUVERT_ATT_GORA[attGora.vad]}, {text.senast(formatDatum(attGora.senast))}
        </Tag>
      )}
      {kvitterat === null ? (
        <Button size="small" aria-label={text.kvitteraOf(nr)} onPress={() => act(client.jour.kvitteraKuvert({ nr }))}>
          {text.kvittera}
        </Button>
      ) : null}
      <Button size="small" aria-label={text.forstortOf(nr)} onPress={() => act(client.jour.forstorKuvert({ nr }))}>
        {text.forstort}
      </Button>
    </li>
  );
}

import { formatTidpunkt } from '../../../shared/lib/tid.ts';
import type { Jourlasning } from '../../../shared/modules/jour/schema.ts';
import { messageOf } from '../../client/fel.ts';
import { client } from '../../client/live.ts';
import { useQuery } from '../../client/query.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { showStatus } from '../../ui/status.ts';
import type { Oppnad } from './JourSida.tsx';
import './jour.css';
import { text } from './text.ts';

interface Props {
  readonly onRead: (oppnad: Oppnad) => void;
  readonly onWrite: (lasning: Jourlasning, isOver: boolean) => void;
}

/** What this person has opened lately: a lock costs neither the page nor the note. */
export function Egna({ onRead, onWrite }: Props) {
  const query = useQuery('jour egna', () => client.jour.listEgna({}));
  const readAgain = ({ id }: Jourlasning) => {
    client.jour.read({ lasningId: id }).then(onRead, (error: unknown) => {
      showStatus(messageOf(error).mening, 'danger');
      query.reload();
    });
  };
  return (
    <Card title={text.egna} level={2}>
      <QueryView query={query} loadingText={text.hamtar}>
        {(egna) =>
          egna.length === 0 ? (
            <p className="ui-quiet">{text.ingaEgna}</p>
          ) : (
            <ul className="jour-lista" aria-label={text.egna}>
              {egna.map((lasning) => (
                <li key={lasning.id}>
                  <strong className="ui-code">{lasning.kod}</strong>
                  <span>{text.oppnad(formatTidpunkt(lasning.oppnad))}</span>
                  {lasning.pagar ? (
                    <Button size="small" aria-label={text.fortsattOf(lasning.kod)} onPress={() => readAgain(lasning)}>
                      {text.fortsatt}
                    </Button>
                  ) : null}
                  <Button
                    size="small"
                    aria-label={text.skrivOf(lasning.kod)}
                    onPress={() => onWrite(lasning, !lasning.pagar)}
                  >
                    {text.skriv}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Card>
  );
}

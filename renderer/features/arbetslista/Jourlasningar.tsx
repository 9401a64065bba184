import { formatTidpunkt } from '../../../shared/lib/tid.ts';
import { JOURSKAL_NAMN } from '../../../shared/modules/jour/namn.ts';
import type { Jourlasning } from '../../../shared/modules/jour/schema.ts';
import { messageOf } from '../../client/fel.ts';
import { client } from '../../client/live.ts';
import { navigate } from '../../client/navigation.ts';
import { useQuery } from '../../client/query.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Layout.tsx';
import { showStatus } from '../../ui/status.ts';
import { TEXT } from './text.ts';

/** Leads the day until it is acknowledged: what the jour has read in the akter that this person answers for. */
export function Jourlasningar() {
  const query = useQuery('jour att kvittera', () => client.jour.listAttKvittera({}), {
    refreshOn: (event) => event.name === 'register.changed',
  });
  if (query.state === 'failed') return <Banner kind="danger" title={query.mening} isLive />;
  if (query.state === 'loading') return null;
  const kvittera = ({ id, kod }: Jourlasning) => {
    client.jour
      .kvittera({ lasningId: id })
      .then(() => showStatus(TEXT.jourKvitterad(kod)))
      .catch((error: unknown) => showStatus(messageOf(error).mening, 'danger'))
      .finally(query.reload);
  };
  return query.value.map((lasning) => (
    <Banner
      key={lasning.id}
      kind="danger"
      title={TEXT.jourLast(lasning.kod, formatTidpunkt(lasning.oppnad), lasning.av)}
      action={
        <Row>
          <Button aria-label={TEXT.oppnaAkt(lasning.kod)} onPress={() => navigate('akt', { aktId: lasning.aktId })}>
            {TEXT.oppna}
          </Button>
          <Button variant="primary" onPress={() => kvittera(lasning)}>
            {TEXT.jourKvittera}
          </Button>
        </Row>
      }
    >
      {JOURSKAL_NAMN[lasning.skal]}
    </Banner>
  ));
}

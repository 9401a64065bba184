import type { Lastid } from '../../../shared/modules/installning/schema.ts';
import { messageOf } from '../../client/fel.ts';
import { client } from '../../client/live.ts';
import { useQuery } from '../../client/query.ts';
import { useSession } from '../../client/session.ts';
import { Card } from '../../ui/Card.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Select } from '../../ui/Select.tsx';
import { showStatus } from '../../ui/status.ts';
import { minuterUpTo } from './minuter.ts';
import { LASNING, TEXT } from './text.ts';

/** How long the vault stays open for the one who sits here. Holds from the moment it is chosen. */
export function Lasning() {
  const session = useSession();
  const lastid = useQuery('lastid', () => client.installning.getLastid({}));
  return (
    <Card title={LASNING.titel} level={2}>
      <QueryView query={lastid} loadingText={TEXT.hamtar}>
        {(value) => <LastidVal lastid={value} />}
      </QueryView>
      {session.state === 'known' ? (
        <KeyValue items={[{ label: LASNING.skarmskydd, value: LASNING.skarm[session.status.app.skarmskydd] }]} />
      ) : null}
    </Card>
  );
}

function LastidVal({ lastid: { minuter, langsta } }: { readonly lastid: Lastid }) {
  return (
    <Select
      label={LASNING.lastid}
      description={LASNING.lastidHjalp(langsta)}
      value={String(minuter)}
      options={minuterUpTo(langsta)}
      width="short"
      onChange={(value) => void save(Number(value))}
    />
  );
}

async function save(minuter: number): Promise<void> {
  try {
    await client.installning.saveLastid({ minuter });
    showStatus(LASNING.lastidSparad(minuter));
  } catch (error) {
    showStatus(messageOf(error).mening, 'danger');
  }
}

import { client } from '../../client/live.ts';
import { navigate } from '../../client/navigation.ts';
import { useQuery } from '../../client/query.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { TEXT } from './text.ts';

/** Says that it is time for a backup, and nothing when it is not. */
export function KopiaNotis() {
  const status = useQuery('sakerhetskopia', () => client.sakerhetskopia.status({}));
  if (status.state !== 'ready' || !status.value.forsenad) return null;
  const { senaste } = status.value;
  return (
    <Banner
      kind="due"
      title={senaste === null ? TEXT.ingenKopia : TEXT.gammalKopia(senaste.tagen)}
      action={<Button onPress={() => navigate('sakerhetskopia', {})}>{TEXT.taKopia}</Button>}
    />
  );
}

import { formatTidpunkt } from '../../../shared/lib/tid.ts';
import { askAkt } from '../../client/aktbegaran.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { useQuery } from '../../client/query.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { text } from './text.ts';

/** Whole akter that went out with somebody asked by telephone, until that person has countersigned. */
export function Utlamnanden({ aktId, vy }: Pick<PanelProps, 'aktId' | 'vy'>) {
  const query = useQuery(`kontrasigneringar ${aktId}`, () => client.kontrasignering.list({ aktId }), {
    refreshOn: (event) => event.name === 'akt.changed' && event.aktId === aktId,
  });
  const isOwed = vy.uppgifter.some(({ steg, text: task }) => steg === 'avslut' && task.startsWith(text.kontrasignera));
  if (!isOwed || query.state !== 'ready') return null;
  const done = query.value.map(({ innehall }) => innehall.postId);
  return vy.tidslinje
    .filter(({ id, slag }) => slag === 'utlamnande' && !done.includes(id))
    .map(({ id, handelse }) => (
      <Banner
        key={id}
        kind="due"
        title={text.utlamnad(formatTidpunkt(handelse))}
        action={<Button onPress={() => askAkt({ kind: 'kontrasignera', postId: id })}>{text.kontrasignera}</Button>}
      />
    ));
}

import { datumOf, formatDatum } from '../../../shared/lib/tid.ts';
import { antalPoster } from '../../../shared/modules/granskning/rules.ts';
import { askAkt } from '../../client/aktbegaran.ts';
import type { PanelProps } from '../../client/panel.ts';
import { useSession } from '../../client/session.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { text } from './text.ts';

/** That a new colleague has signed something here which nobody has looked at; for others a way to say that they have. */
export function GranskaNotis({ vy }: Pick<PanelProps, 'vy'>) {
  const session = useSession();
  const jag = session.state === 'known' ? session.status.anvandare?.id : undefined;
  const { poster, granskar } = vy.granskas;
  const andras = poster.filter(({ av }) => av !== jag);
  const [aldst] = granskar ? andras : poster;
  if (aldst === undefined) return null;
  const lugn = text.granskas.antal(antalPoster(granskar ? andras.length : poster.length), dagOf(aldst.signerad));
  if (!granskar)
    return <Banner kind="info" title={text.granskas.vantar}>{`${lugn} ${text.granskas.nagonAnnan}`}</Banner>;
  return (
    <Banner
      kind="due"
      title={text.granskas.titel}
      action={<Button onPress={() => askAkt({ kind: 'granskning' })}>{text.granskas.knapp}</Button>}
    >
      {lugn}
    </Banner>
  );
}

function dagOf(signerad: Parameters<typeof datumOf>[0]): string {
  return formatDatum(datumOf(signerad));
}

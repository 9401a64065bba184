import { FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import type { AktId } from '../../../shared/lib/id.ts';
import type { DokumentRad } from '../../../shared/modules/dokument/schema.ts';
import { useSession } from '../../client/session.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { SkrivUt } from './SkrivUt.tsx';
import { SparaFil } from './SparaFil.tsx';
import { text } from './text.ts';
import type { Utfall } from './utfall.ts';

interface Props {
  readonly aktId: AktId;
  readonly rad: DokumentRad;
}

/** The two ways out: paper and file. */
export function LamnaUt({ aktId, rad }: Props) {
  const session = useSession();
  const [door, setDoor] = useState<'skrivare' | 'fil' | null>(null);
  const [utfall, setUtfall] = useState<Utfall | null>(null);
  const app = session.state === 'known' ? session.status.app : null;
  const saknas = app?.utskriftSaknas ?? null;
  const open = (wanted: 'skrivare' | 'fil') => {
    setUtfall(null);
    setDoor(wanted);
  };
  const given = {
    aktId,
    rad,
    onClose: () => setDoor(null),
    onEnd: (ended: Utfall) => {
      setDoor(null);
      setUtfall(ended);
    },
  };
  return (
    <Stack gap={3}>
      {utfall === null ? null : (
        <Banner kind={utfall.kind} title={utfall.title} isLive>
          {utfall.body}
        </Banner>
      )}
      {saknas === null ? null : (
        <Banner kind="info" title={text.utskriftSaknas}>
          {saknas}
        </Banner>
      )}
      <Row justify="end">
        <Button icon={FileDown} variant={saknas === null ? 'secondary' : 'primary'} onPress={() => open('fil')}>
          {text.spara}
        </Button>
        {saknas === null ? (
          <Button icon={Printer} variant="primary" shortcut="Ctrl+Enter" onPress={() => open('skrivare')}>
            {text.skrivUt}
          </Button>
        ) : null}
      </Row>
      {door === 'skrivare' ? <SkrivUt {...given} /> : null}
      {door === 'fil' && app !== null ? <SparaFil {...given} app={app} /> : null}
    </Stack>
  );
}

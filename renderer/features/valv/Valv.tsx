import { type ComponentType, useState } from 'react';
import type { ValvLage } from '../../../shared/modules/valv/api.ts';
import { useSession } from '../../client/session.ts';
import { Aterstall } from './Aterstall.tsx';
import { LasUpp } from './LasUpp.tsx';
import { SkapaValv } from './SkapaValv.tsx';
import { Vantar } from './Vantar.tsx';

type Lage = 'skapa' | 'las-upp' | 'aterstall' | 'kopia' | 'vantar';

const LAGE = {
  saknas: 'skapa',
  last: 'las-upp',
  oppet: 'las-upp',
  'vantar-pa-aterstallningsblad': 'vantar',
} as const satisfies Record<string, Lage>;

export interface ValvProps {
  /** The way back from a backup, which is another feature's. */
  readonly Kopia: ComponentType<{
    readonly app: ValvLage['app'];
    readonly onBack: () => void;
    readonly onDone: () => void;
  }>;
}

/** What shows while no vault is open: the first start, the lock screen, or a way back in by sheet or backup. */
export function Valv({ Kopia }: ValvProps) {
  const session = useSession();
  // What the core says decides where one begins. After that the person goes from one to another.
  const [lage, setLage] = useState<Lage>(() => (session.state === 'known' ? LAGE[session.status.lage] : 'las-upp'));
  if (session.state !== 'known') return null;
  const { status } = session;
  const onBackup = () => setLage('kopia');
  if (lage === 'skapa') return <SkapaValv onBackup={onBackup} />;
  if (lage === 'kopia') {
    return <Kopia app={status.app} onBack={() => setLage(LAGE[status.lage])} onDone={() => setLage('las-upp')} />;
  }
  if (lage === 'aterstall') return <Aterstall onBack={() => setLage('las-upp')} />;
  if (lage === 'vantar') return <Vantar onCreate={() => setLage('skapa')} onUnlock={() => setLage('las-upp')} />;
  return (
    <LasUpp
      lasSkal={status.lasSkal}
      vantaSekunder={status.vantaSekunder}
      isDamaged={status.aterstallbart}
      app={status.app}
      onRecover={() => setLage('aterstall')}
      onBackup={onBackup}
    />
  );
}

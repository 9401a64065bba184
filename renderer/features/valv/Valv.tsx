import { useState } from 'react';
import { useSession } from '../../client/session.ts';
import { Aterstall } from './Aterstall.tsx';
import { LasUpp } from './LasUpp.tsx';
import { SkapaValv } from './SkapaValv.tsx';
import { Vantar } from './Vantar.tsx';

type Lage = 'skapa' | 'las-upp' | 'aterstall' | 'vantar';

const LAGE = {
  saknas: 'skapa',
  last: 'las-upp',
  oppet: 'las-upp',
  'vantar-pa-aterstallningsblad': 'vantar',
} as const satisfies Record<string, Lage>;

/** What shows while no vault is open: the first start, the lock screen, or the way in by the recovery sheet. */
export function Valv() {
  const session = useSession();
  // What the core says decides where one begins. After that the person goes from one to another.
  const [lage, setLage] = useState<Lage>(() => (session.state === 'known' ? LAGE[session.status.lage] : 'las-upp'));
  if (session.state !== 'known') return null;
  const { status } = session;
  if (lage === 'skapa') return <SkapaValv />;
  if (lage === 'aterstall') return <Aterstall onBack={() => setLage('las-upp')} />;
  if (lage === 'vantar') return <Vantar onCreate={() => setLage('skapa')} onUnlock={() => setLage('las-upp')} />;
  return (
    <LasUpp
      lasSkal={status.lasSkal}
      vantaSekunder={status.vantaSekunder}
      app={status.app}
      onRecover={() => setLage('aterstall')}
    />
  );
}

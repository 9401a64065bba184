import { lazy, Suspense, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { flushDrafts } from '../client/drafts.ts';
import { useCoreEvent } from '../client/events.ts';
import { messageOf } from '../client/fel.ts';
import { lockSession, refreshSession, type Session, showLocking, useSession } from '../client/session.ts';
import { Valv } from '../features/valv/Valv.tsx';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { concealAll } from '../ui/conceal.ts';
import { showStatus } from '../ui/status.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { LockFrame } from './LockFrame.tsx';
import { useShortcuts } from './shortcuts.ts';
import { guardClipboard } from './urklipp.ts';

const loadOpen = () => import('./Open.tsx');
/** Time for the lock screen to be drawn before anything else is read. */
const DRAWN_MS = 300;
/** The open program is read while the lock screen is looked at, so that neither waits for the other. */
const Open = lazy(loadOpen);
/** What few locks are followed by is read when it is needed. */
const AterstallKopia = lazy(async () => ({
  default: (await import('../features/sakerhetskopia/AterstallKopia.tsx')).AterstallKopia,
}));
const AldreTillstandVy = lazy(async () => ({
  default: (await import('../features/sakerhetskopia/AldreTillstandVy.tsx')).AldreTillstandVy,
}));

/** The window: the lock screen or the open program, as the core says. */
export function App() {
  const session = useSession();
  useShortcuts();
  useEffect(guardClipboard, []);
  useEffect(() => {
    if (session.state !== 'known') return;
    // What fails here fails again, and is told, where it is needed.
    const waiting = setTimeout(() => void loadOpen().catch(() => undefined), DRAWN_MS);
    return () => clearTimeout(waiting);
  }, [session.state]);
  useCoreEvent((event) => {
    if (event.name === 'lock.announced') void leave();
  });
  return (
    <I18nProvider locale="sv-SE">
      <ErrorBoundary>
        <Content session={session} />
      </ErrorBoundary>
    </I18nProvider>
  );
}

function Content({ session }: { readonly session: Session }) {
  if (session.state === 'starting') return null;
  if (session.state === 'locking') {
    return (
      <LockFrame>
        <p aria-live="polite">Låser …</p>
      </LockFrame>
    );
  }
  if (session.state === 'failed') return <StartFault session={session} />;
  const { lage, aldre } = session.status;
  if (lage === 'oppet' && aldre !== null) {
    return (
      <LockFrame>
        <Suspense fallback={null}>
          <AldreTillstandVy aldre={aldre} />
        </Suspense>
      </LockFrame>
    );
  }
  if (lage === 'oppet') {
    return (
      <Suspense fallback={null}>
        <Open onLock={() => void lock()} />
      </Suspense>
    );
  }
  return (
    <LockFrame>
      <Suspense fallback={null}>
        <Valv Kopia={AterstallKopia} />
      </Suspense>
    </LockFrame>
  );
}

function StartFault({ session }: { readonly session: Extract<Session, { state: 'failed' }> }) {
  return (
    <LockFrame>
      <Banner
        kind="danger"
        title={session.mening}
        isLive
        action={<Button onPress={() => void refreshSession()}>Försök igen</Button>}
      >
        {session.referens === undefined ? undefined : `Referensnummer ${session.referens}`}
      </Banner>
    </LockFrame>
  );
}

/** The vault locks now: first the drafts, which have 200 ms, then nothing of the akt is left on the screen. */
async function leave(): Promise<void> {
  concealAll();
  const saved = flushDrafts();
  showLocking();
  await saved;
}

async function lock(): Promise<void> {
  try {
    await lockSession();
  } catch (error) {
    showStatus(messageOf(error).mening, 'danger');
  }
}

import { useEffect, useState } from 'react';
import { goBack, savePlats } from '../client/atervand.ts';
import { registerDraft } from '../client/drafts.ts';
import { followFocus } from '../client/falt.ts';
import { sayInterrupted } from '../client/interrupted.ts';
import { features } from './features.ts';
import { Layout } from './Layout.tsx';
import { LockNear } from './LockNear.tsx';
import { createRegistry } from './registry.ts';

const registry = createRegistry(features);

/** The open program: everything that is not needed to unlock. It begins where the person was when the vault locked. */
export default function Open({ onLock }: { readonly onLock: () => void }) {
  const [isBack, setBack] = useState(false);
  useEffect(followFocus, []);
  useEffect(() => registerDraft(savePlats), []);
  useEffect(() => void goBack().then(() => setBack(true)), []);
  useEffect(() => {
    // After what going back says, which matters less.
    if (isBack) sayInterrupted();
  }, [isBack]);
  return (
    <>
      {isBack ? <Layout registry={registry} onLock={onLock} /> : null}
      <LockNear />
    </>
  );
}

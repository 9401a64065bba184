import { useEffect, useState } from 'react';
import { goBack, savePlats } from '../client/atervand.ts';
import { fetchAvbrutna } from '../client/avbrutna.ts';
import { registerDraft } from '../client/drafts.ts';
import { followFocus } from '../client/falt.ts';
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
  useEffect(() => {
    // Before the person can begin anything new.
    void Promise.all([goBack(), fetchAvbrutna()]).then(() => setBack(true));
  }, []);
  return (
    <>
      {isBack ? <Layout registry={registry} onLock={onLock} /> : null}
      <LockNear />
    </>
  );
}

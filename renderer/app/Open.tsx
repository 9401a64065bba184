import { useEffect, useState } from 'react';
import { goBack } from '../client/atervand.ts';
import { followFocus } from '../client/falt.ts';
import { features } from './features.ts';
import { Layout } from './Layout.tsx';
import { createRegistry } from './registry.ts';

const registry = createRegistry(features);

/** The open program: everything that is not needed to unlock. It begins where the person was when the vault locked. */
export default function Open({ onLock }: { readonly onLock: () => void }) {
  const [isBack, setBack] = useState(false);
  useEffect(followFocus, []);
  useEffect(() => void goBack().then(() => setBack(true)), []);
  return isBack ? <Layout registry={registry} onLock={onLock} /> : null;
}

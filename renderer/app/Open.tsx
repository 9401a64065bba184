import { features } from './features.ts';
import { Layout } from './Layout.tsx';
import { createRegistry } from './registry.ts';

const registry = createRegistry(features);

/** The open program: everything that is not needed to unlock. */
export default function Open({ onLock }: { readonly onLock: () => void }) {
  return <Layout registry={registry} onLock={onLock} />;
}

type Flush = () => Promise<void>;
const open = new Set<Flush>();

/** Names something that has unsaved text; returns the way to take it off the list. */
export function registerDraft(flush: Flush): () => void {
  open.add(flush);
  return () => open.delete(flush);
}

/** Saves every draft at once: the vault locks in 200 ms. One that fails does not stop the others. */
export async function flushDrafts(): Promise<void> {
  await Promise.allSettled([...open].map((flush) => flush()));
}

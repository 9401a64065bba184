/** The values of a form as a draft holds them; an older program may have written them. */
export type DraftValues = Readonly<Record<string, unknown>>;

/** Reads a stored draft; null when it is not the values of a form. */
export function readDraft(json: string): DraftValues | null {
  try {
    const value: unknown = JSON.parse(json);
    return isValues(value) ? value : null;
  } catch {
    return null;
  }
}

/** A draft on top of what an empty form holds. A field that has another shape by now keeps its empty value. */
export function mergeDraft<V extends object>(empty: V, draft: DraftValues): V {
  return overlay(empty, draft) as V;
}

function overlay(empty: unknown, draft: unknown): unknown {
  if (isValues(empty) && isValues(draft)) {
    const entries = Object.entries(draft).map(([key, value]) => [
      key,
      Object.hasOwn(empty, key) ? overlay(empty[key], value) : value,
    ]);
    return { ...empty, ...Object.fromEntries(entries) };
  }
  if (empty === null || draft === null) return draft;
  return typeof empty === typeof draft && Array.isArray(empty) === Array.isArray(draft) ? draft : empty;
}

function isValues(value: unknown): value is DraftValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

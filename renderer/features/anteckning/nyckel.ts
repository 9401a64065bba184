import type { PostId } from '../../../shared/lib/id.ts';

/** The draft of a new note, or of the one that corrects another. */
export function nyckelOf(ersatter: PostId | null): string {
  return ersatter === null ? 'anteckning' : `anteckning:${ersatter}`;
}

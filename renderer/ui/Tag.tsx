import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import type { Icon } from './icon.ts';
import './feedback.css';

export interface TagProps {
  readonly kind?: 'neutral' | 'info' | 'due' | 'danger' | 'done' | 'secret' | undefined;
  readonly icon?: Icon | undefined;
  readonly children: ReactNode;
}

/** A word that marks something: a state, a flag, secrecy. */
export function Tag({ kind = 'neutral', icon: TagIcon, children }: TagProps) {
  return (
    <span className={cx('ui-tag', `ui-tag-${kind}`)}>
      {TagIcon === undefined ? null : <TagIcon className="ui-icon" aria-hidden="true" />}
      {children}
    </span>
  );
}

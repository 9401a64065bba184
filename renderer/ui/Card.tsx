import { type ReactNode, useId } from 'react';
import { cx } from './cx.ts';
import { HeadingRow } from './HeadingRow.tsx';
import './layout.css';

export interface CardProps {
  readonly title?: string | undefined;
  readonly level?: 2 | 3 | 4 | undefined;
  readonly actions?: ReactNode;
  readonly tone?: 'plain' | 'due' | 'danger' | undefined;
  readonly children?: ReactNode;
}

/** Things that belong together in a frame. The tone colours an edge; the title must say the same in words. */
export function Card({ title, level = 3, actions, tone = 'plain', children }: CardProps) {
  const headingId = useId();
  return (
    <section className={cx('ui-card', `ui-card-${tone}`)} aria-labelledby={title === undefined ? undefined : headingId}>
      {title === undefined ? null : <HeadingRow id={headingId} title={title} level={level} actions={actions} />}
      {children}
    </section>
  );
}

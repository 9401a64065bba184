import { type ReactNode, useId } from 'react';
import { Group } from 'react-aria-components/Group';
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

/**
 * Things that belong together in a frame. The tone colours an edge; the title must say the same in words. A group and
 * not a region: an akt holds dozens, and as many landmarks would lead nobody anywhere.
 */
export function Card({ title, level = 3, actions, tone = 'plain', children }: CardProps) {
  const headingId = useId();
  return (
    <Group
      className={cx('ui-card', `ui-card-${tone}`)}
      {...(title === undefined ? { role: 'presentation' } : { 'aria-labelledby': headingId })}
    >
      {title === undefined ? null : <HeadingRow id={headingId} title={title} level={level} actions={actions} />}
      {children}
    </Group>
  );
}

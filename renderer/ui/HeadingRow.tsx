import type { ReactNode } from 'react';
import './layout.css';

interface HeadingRowProps {
  readonly id: string;
  readonly title: string;
  readonly level: 2 | 3 | 4;
  readonly actions: ReactNode;
}

/** A heading with its acts at the right. */
export function HeadingRow({ id, title, level, actions }: HeadingRowProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="ui-heading-row">
      <Heading id={id}>{title}</Heading>
      {actions === undefined ? null : <div className="ui-heading-actions">{actions}</div>}
    </div>
  );
}

import type { ReactNode } from 'react';
import './feedback.css';

export interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** What stands where nothing is yet: what it means, and the next step. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="ui-empty">
      <p className="ui-empty-title">{title}</p>
      {children === undefined ? null : <div className="ui-empty-text">{children}</div>}
      {action}
    </div>
  );
}

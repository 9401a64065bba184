import { type ReactNode, useEffect, useRef } from 'react';
import { cx } from './cx.ts';
import './layout.css';

export interface PageProps {
  /** The heading of the page. Codes only, never a name. */
  readonly title: string;
  /** A short line above the heading: where the page belongs. */
  readonly kicker?: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly width?: 'form' | 'wide' | undefined;
  readonly children?: ReactNode;
}

/** One page. Its heading takes the focus when the page opens, so that keyboard and screen reader start at the top. */
export function Page({ title, kicker, lead, actions, width = 'wide', children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A field that asked for the focus itself keeps it.
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <div className={cx('ui-page', width === 'form' && 'ui-page-form')}>
      <header className="ui-page-head">
        <div className="ui-page-titles">
          {kicker === undefined ? null : <div className="ui-page-kicker">{kicker}</div>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead === undefined ? null : <div className="ui-page-lead">{lead}</div>}
        </div>
        {actions === undefined ? null : <div className="ui-page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';
import './data.css';

export interface JudgementProps {
  readonly title?: string | undefined;
  readonly author: string;
  /** As people write it: `tors 19 nov 2026, 13.10`. */
  readonly when?: string | undefined;
  readonly children: ReactNode;
}

/** Somebody's judgement, not a fact: a bar at the left and who stands for it. */
export function Judgement({ title, author, when, children }: JudgementProps) {
  return (
    <figure className="ui-judgement">
      {title === undefined ? null : <p className="ui-judgement-title">{title}</p>}
      <div className="ui-judgement-text">{children}</div>
      <figcaption>
        Bedömning av {author}
        {when === undefined ? null : `, ${when}`}
      </figcaption>
    </figure>
  );
}

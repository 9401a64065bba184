import { type ReactNode, useId } from 'react';
import { Group } from 'react-aria-components/Group';
import { HeadingRow } from './HeadingRow.tsx';
import './layout.css';

export interface SectionProps {
  readonly title: string;
  readonly level?: 2 | 3 | 4 | undefined;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** A part of a page under its own heading. Named as a group: a landmark is for the great parts of the window only. */
export function Section({ title, level = 2, description, actions, children }: SectionProps) {
  const headingId = useId();
  return (
    <Group className="ui-section" aria-labelledby={headingId}>
      <HeadingRow id={headingId} title={title} level={level} actions={actions} />
      {description === undefined ? null : <div className="ui-section-description">{description}</div>}
      {children}
    </Group>
  );
}

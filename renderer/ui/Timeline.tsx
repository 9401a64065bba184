import type { ReactNode } from 'react';
import type { Icon } from './icon.ts';
import { Link } from './Link.tsx';
import './data.css';

export interface TimelineItem {
  readonly id: string;
  /** Clock reading, `13.10`. */
  readonly time: string;
  readonly title: string;
  readonly body?: ReactNode;
  readonly icon?: Icon | undefined;
  readonly onPress?: (() => void) | undefined;
}

export interface TimelineGroup {
  readonly id: string;
  /** The day, in words. */
  readonly heading: string;
  readonly items: readonly TimelineItem[];
}

export interface TimelineProps {
  readonly label: string;
  readonly groups: readonly TimelineGroup[];
  readonly emptyText?: string | undefined;
  /** Of the day headings; one more than the heading above. */
  readonly level?: 2 | 3 | 4 | undefined;
}

/** What happened, day by day, newest first as given. */
export function Timeline({ label, groups, emptyText = 'Inget har hänt än.', level = 3 }: TimelineProps) {
  const Heading = `h${level}` as const;
  if (groups.length === 0) return <p className="ui-quiet">{emptyText}</p>;
  return (
    <section className="ui-timeline" aria-label={label}>
      {groups.map((group) => (
        <div key={group.id} className="ui-timeline-day">
          <Heading className="ui-timeline-heading">{group.heading}</Heading>
          <ol>
            {group.items.map((item) => (
              <li key={item.id}>
                <time>{item.time}</time>
                <span className="ui-timeline-text">
                  <span className="ui-timeline-title">
                    {item.icon === undefined ? null : <item.icon className="ui-icon" aria-hidden="true" />}
                    {item.onPress === undefined ? (
                      item.title
                    ) : (
                      <Link quiet onPress={item.onPress}>
                        {item.title}
                      </Link>
                    )}
                  </span>
                  {item.body}
                </span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

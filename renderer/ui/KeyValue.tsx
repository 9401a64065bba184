import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import './data.css';

export interface KeyValueProps {
  readonly items: readonly { readonly label: string; readonly value: ReactNode }[];
  readonly columns?: 1 | 2 | undefined;
}

/** Facts: what, and how it is. */
export function KeyValue({ items, columns = 1 }: KeyValueProps) {
  return (
    <dl className={cx('ui-keyvalue', columns === 2 && 'ui-keyvalue-2')}>
      {items.map((item) => (
        <div key={item.label} className="ui-keyvalue-pair">
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import './layout.css';

/** Steps of the 4 px grid. */
export type Gap = 1 | 2 | 3 | 4 | 6 | 8;

export interface StackProps {
  readonly gap?: Gap | undefined;
  readonly children: ReactNode;
}

/** One below the other. */
export function Stack({ gap = 4, children }: StackProps) {
  return <div className={cx('ui-stack', `ui-gap-${gap}`)}>{children}</div>;
}

export interface RowProps {
  readonly gap?: Gap | undefined;
  readonly align?: 'start' | 'center' | 'end' | 'baseline' | undefined;
  readonly justify?: 'start' | 'between' | 'end' | undefined;
  readonly wrap?: boolean | undefined;
  readonly children: ReactNode;
}

/** Beside each other; wraps when there is no room. */
export function Row({ gap = 3, align = 'center', justify = 'start', wrap = true, children }: RowProps) {
  return (
    <div
      className={cx('ui-row', `ui-gap-${gap}`, `ui-align-${align}`, `ui-justify-${justify}`, !wrap && 'ui-row-nowrap')}
    >
      {children}
    </div>
  );
}

export interface ColumnsProps {
  readonly count?: 2 | 3 | undefined;
  readonly children: ReactNode;
}

/** Columns of the same width, one below the other on a narrow window. */
export function Columns({ count = 2, children }: ColumnsProps) {
  return <div className={cx('ui-columns', `ui-columns-${count}`)}>{children}</div>;
}

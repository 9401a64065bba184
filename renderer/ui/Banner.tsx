import { CircleCheck, Clock, Info, OctagonAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import type { Icon } from './icon.ts';
import './feedback.css';

export type BannerKind = 'info' | 'due' | 'danger' | 'done';

const KINDS: Readonly<Record<BannerKind, { readonly icon: Icon; readonly word: string }>> = {
  info: { icon: Info, word: 'Att veta' },
  due: { icon: Clock, word: 'Att göra' },
  danger: { icon: OctagonAlert, word: 'Viktigt' },
  done: { icon: CircleCheck, word: 'Klart' },
};

export interface BannerProps {
  readonly kind: BannerKind;
  /** Without a title the kind's own word stands first, so that colour never speaks alone. */
  readonly title?: string | undefined;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Told at once by a screen reader when it appears. */
  readonly isLive?: boolean | undefined;
}

/** A message that stands where it belongs until its cause is gone. */
export function Banner({ kind, title, children, action, isLive = false }: BannerProps) {
  const { icon: KindIcon, word } = KINDS[kind];
  return (
    <div
      className={cx('ui-banner', `ui-banner-${kind}`)}
      role={isLive ? (kind === 'danger' ? 'alert' : 'status') : undefined}
    >
      <KindIcon className="ui-icon ui-banner-icon" aria-hidden="true" />
      <div className="ui-banner-body">
        <strong>{title ?? word}</strong>
        {children === undefined ? null : <div>{children}</div>}
      </div>
      {action === undefined ? null : <div className="ui-banner-action">{action}</div>}
    </div>
  );
}

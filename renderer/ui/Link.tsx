import type { ReactNode } from 'react';
import { Link as AriaLink } from 'react-aria-components/Link';
import { cx } from './cx.ts';
import './actions.css';

export interface LinkProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly quiet?: boolean | undefined;
}

/** A way to another page of the program. There is no address behind it: places are never readable in a URL. */
export function Link({ children, onPress, quiet = false }: LinkProps) {
  return (
    <AriaLink className={cx('ui-link', quiet && 'ui-link-quiet')} onPress={onPress}>
      {children}
    </AriaLink>
  );
}

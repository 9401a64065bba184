import { type ReactNode, useEffect, useRef } from 'react';
import './layout.css';

const FIRST_FIELD = 'input:not([type=hidden]):not([tabindex="-1"]), textarea, button';

export interface TakesFocusProps {
  /** Whether somebody asked for what is inside; what stands there from the start leaves the focus alone. */
  readonly isOn: boolean;
  readonly children: ReactNode;
}

/** Puts the focus in the first field of something that opens in the place of the button that opened it. */
export function TakesFocus({ isOn, children }: TakesFocusProps) {
  const box = useRef<HTMLDivElement>(null);
  const wanted = useRef(isOn);
  useEffect(() => {
    if (wanted.current) box.current?.querySelector<HTMLElement>(FIRST_FIELD)?.focus();
  }, []);
  return (
    <div ref={box} className="ui-contents">
      {children}
    </div>
  );
}

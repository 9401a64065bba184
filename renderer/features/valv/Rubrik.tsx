import { type ReactNode, useEffect, useRef } from 'react';
import './valv.css';

export interface RubrikProps {
  readonly title: string;
  /** Where one is: "Steg 2 av 3". */
  readonly kicker?: string | undefined;
  readonly children?: ReactNode;
}

/** The heading of one step. It takes the focus when no field of the step does. */
export function Rubrik({ title, kicker, children }: RubrikProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <header className="valv-rubrik">
      {kicker === undefined ? null : <p className="valv-kicker">{kicker}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children === undefined ? null : <p className="valv-ingress">{children}</p>}
    </header>
  );
}

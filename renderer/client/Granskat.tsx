import { type ReactNode, useEffect, useRef } from 'react';
import { Section } from '../ui/Section.tsx';

interface Props {
  readonly title: string;
  readonly description: string | undefined;
  readonly children: ReactNode;
}

/** What a file would change. Takes the focus when it appears, so that it is read before it is decided on. */
export function Granskat({ title, description, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="ui-error-summary">
      <Section title={title} description={description}>
        {children}
      </Section>
    </div>
  );
}

import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Disclosure as AriaDisclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import './layout.css';

export interface DisclosureProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly startsOpen?: boolean | undefined;
}

/** More, for who wants it. */
export function Disclosure({ title, children, startsOpen = false }: DisclosureProps) {
  return (
    <AriaDisclosure className="ui-disclosure" defaultExpanded={startsOpen}>
      <AriaButton slot="trigger" className="ui-disclosure-button">
        <ChevronRight className="ui-icon ui-disclosure-arrow" aria-hidden="true" />
        {title}
      </AriaButton>
      <DisclosurePanel className="ui-disclosure-panel">{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}

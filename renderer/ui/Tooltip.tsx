import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { Kbd } from './Kbd.tsx';
import './actions.css';

export interface TooltipProps {
  readonly text: string;
  readonly shortcut?: string | undefined;
  /** One focusable component of this room. */
  readonly children: ReactElement;
}

/** A short explanation at hover and keyboard focus. Never the only place where something is said. */
export function Tooltip({ text, shortcut, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <AriaTooltip className="ui-tooltip" offset={6}>
        {text}
        {shortcut === undefined ? null : <Kbd keys={shortcut} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}

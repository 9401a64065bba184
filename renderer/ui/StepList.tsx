import { Ban, Check, Circle, CircleDot, CircleX, Minus, TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { cx } from './cx.ts';
import type { Icon } from './icon.ts';
import './data.css';

export type StepState = 'done' | 'current' | 'open' | 'blocked' | 'skipped' | 'undone' | 'late';

export interface StepItem {
  readonly id: string;
  readonly number: number;
  readonly label: string;
  readonly state: StepState;
  /** Why, or what is missing, in a few words. */
  readonly note?: string | undefined;
}

const STATES: Readonly<Record<StepState, { readonly icon: Icon; readonly word: string }>> = {
  done: { icon: Check, word: 'klart' },
  current: { icon: CircleDot, word: 'nu' },
  open: { icon: Circle, word: 'återstår' },
  blocked: { icon: Ban, word: 'väntar' },
  skipped: { icon: Minus, word: 'behövs inte' },
  undone: { icon: CircleX, word: 'inte gjort' },
  late: { icon: TriangleAlert, word: 'saknas' },
};

export interface StepListProps {
  readonly label: string;
  readonly steps: readonly StepItem[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}

/**
 * The steps of a process, state as icon and word. One stop for Tab, at the selected step; arrow keys go between the steps.
 * React Aria's own toolbar gives the focus back to the step that had it last, also under a mouse press: the page may
 * then scroll between down and up, and the press is lost.
 */
export function StepList({ label, steps, selected, onSelect }: StepListProps) {
  const list = useRef<HTMLDivElement>(null);
  const tabStop = steps.some(({ id }) => id === selected) ? selected : steps[0]?.id;
  const move = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const next = nextIndex(event.key, at, buttons.length);
    if (next === null) return;
    event.preventDefault();
    buttons[next]?.focus();
  };
  return (
    <div
      ref={list}
      className="ui-steps"
      role="toolbar"
      aria-orientation="vertical"
      aria-label={label}
      onKeyDownCapture={move}
    >
      {steps.map((step) => {
        const { icon: StateIcon, word } = STATES[step.state];
        return (
          <AriaButton
            key={step.id}
            className={cx('ui-step', `ui-step-${step.state}`, step.id === selected && 'ui-step-selected')}
            excludeFromTabOrder={step.id !== tabStop}
            {...(step.id === selected ? { 'aria-current': 'step' as const } : {})}
            onPress={() => onSelect(step.id)}
          >
            <span className="ui-step-number">{step.number}</span>
            <span className="ui-step-text">
              <span className="ui-step-label">{step.label}</span>
              {step.note === undefined ? null : <span className="ui-step-note">{step.note}</span>}
            </span>
            <span className="ui-step-state">
              {word}
              <StateIcon className="ui-icon" aria-hidden="true" />
            </span>
          </AriaButton>
        );
      })}
    </div>
  );
}

/** Where a key leads in a column of so many buttons; null when it leads nowhere. */
function nextIndex(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

import { Ban, Check, Circle, CircleDot, Minus, TriangleAlert } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Toolbar } from 'react-aria-components/Toolbar';
import { cx } from './cx.ts';
import type { Icon } from './icon.ts';
import './data.css';

export type StepState = 'done' | 'current' | 'open' | 'blocked' | 'skipped' | 'late';

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
  late: { icon: TriangleAlert, word: 'saknas' },
};

export interface StepListProps {
  readonly label: string;
  readonly steps: readonly StepItem[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}

/** The steps of a process, state as icon and word. One stop for Tab; arrow keys go between the steps. */
export function StepList({ label, steps, selected, onSelect }: StepListProps) {
  return (
    <Toolbar className="ui-steps" orientation="vertical" aria-label={label}>
      {steps.map((step) => {
        const { icon: StateIcon, word } = STATES[step.state];
        return (
          <AriaButton
            key={step.id}
            className={cx('ui-step', `ui-step-${step.state}`, step.id === selected && 'ui-step-selected')}
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
    </Toolbar>
  );
}

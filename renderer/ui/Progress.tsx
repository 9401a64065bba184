import { Label } from 'react-aria-components/Label';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { Button } from './Button.tsx';
import './feedback.css';

export interface ProgressProps {
  /** What is being done: "Skapar akten som PDF". */
  readonly label: string;
  readonly done?: number | undefined;
  /** Without it only the label stands: how far is not known. */
  readonly of?: number | undefined;
  readonly unit?: string | undefined;
  readonly onCancel?: (() => void) | undefined;
}

/** Long work: what, how far, and a way out. */
export function Progress({ label, done = 0, of, unit = '', onCancel }: ProgressProps) {
  const count = of === undefined ? '' : `${done} av ${of} ${unit}`.trim();
  return (
    <div className="ui-progress">
      <ProgressBar
        className="ui-progress-bar"
        value={done}
        maxValue={of ?? 100}
        isIndeterminate={of === undefined}
        valueLabel={count}
      >
        <span className="ui-progress-line">
          <Label>{label}</Label>
          <span className="ui-progress-count">{count}</span>
        </span>
        {of === undefined ? null : <progress className="ui-progress-track" value={done} max={of} aria-hidden="true" />}
      </ProgressBar>
      {onCancel === undefined ? null : <Button onPress={onCancel}>Avbryt</Button>}
    </div>
  );
}

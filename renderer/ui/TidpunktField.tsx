import { useId, useState } from 'react';
import { Datum, formatDatum, tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { Button } from './Button.tsx';
import { useClock, useToday } from './clock.tsx';
import type { FieldProps } from './field-types.ts';
import { parseDatum } from './parse-datum.ts';
import { TextField } from './TextField.tsx';
import { joinTidpunkt, splitTidpunkt, type TidpunktParts } from './tidpunkt-parts.ts';

export interface TidpunktFieldProps extends FieldProps {
  /** Empty, a Tidpunkt (UTC, ISO), or what was typed and is not finished. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** A button that fills in this minute. */
  readonly showNow?: boolean | undefined;
}

/** Day and clock reading, typed as on a Swedish wall clock, kept as an instant. */
export function TidpunktField(props: TidpunktFieldProps) {
  const { value, showNow = true, isDisabled, isReadOnly, onBlur } = props;
  const clock = useClock();
  const today = useToday();
  const descriptionId = useId();
  const [typed, setTyped] = useState({ ...splitTidpunkt(value), value });
  const parts = typed.value === value ? typed : splitTidpunkt(value);
  const day = Datum.safeParse(parseDatum(parts.dag, today));

  function change(next: Partial<TidpunktParts>) {
    const nextParts = { dag: parts.dag, klockslag: parts.klockslag, ...next };
    const nextValue = joinTidpunkt(nextParts, today);
    setTyped({ ...nextParts, value: nextValue });
    props.onChange(nextValue);
  }

  function leave() {
    setTyped({ ...splitTidpunkt(value), value });
    onBlur?.();
  }

  return (
    <fieldset className="ui-fieldset" data-field={props.name} aria-describedby={descriptionId}>
      <legend className="ui-label">
        {props.label}
        {props.isRequired === true ? <span className="ui-label-required"> (krävs)</span> : null}
      </legend>
      <div id={descriptionId} className="ui-description">
        {props.description}
      </div>
      <div className="ui-datum-row">
        <TextField
          label="Dag"
          width="short"
          placeholder="åååå-mm-dd"
          value={parts.dag}
          onChange={(dag) => change({ dag })}
          onBlur={leave}
          error={props.error}
          warning={props.warning}
          isDisabled={isDisabled}
          isReadOnly={isReadOnly}
        />
        <TextField
          label="Klockslag"
          width="short"
          placeholder="tt.mm"
          value={parts.klockslag}
          onChange={(klockslag) => change({ klockslag })}
          onBlur={leave}
          isDisabled={isDisabled}
          isReadOnly={isReadOnly}
        />
        {showNow && isReadOnly !== true ? (
          <Button
            aria-label={`Nu, som ${props.label.toLowerCase()}`}
            isDisabled={isDisabled}
            onPress={() => {
              const now = tidpunktFromMillis(Math.floor(clock() / 60_000) * 60_000);
              change(splitTidpunkt(now));
            }}
          >
            Nu
          </Button>
        ) : null}
        <span className="ui-datum-words">{day.success ? formatDatum(day.data) : null}</span>
      </div>
    </fieldset>
  );
}

import { useState } from 'react';
import { Datum, formatDatum } from '../../shared/lib/tid.ts';
import { useToday } from './clock.tsx';
import type { FieldProps } from './field-types.ts';
import { parseDatum } from './parse-datum.ts';
import { TextField } from './TextField.tsx';

export interface DatumFieldProps extends FieldProps {
  /** Empty, an ISO day, or what was typed and is no day. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/**
 * A calendar day, typed. Understands `20261122`, `22/11`, `22 nov`, `idag`, `+7`; shows the day in words. Text that is
 * no day is handed on as it stands, so that the schema refuses it in words and nothing typed is lost.
 */
export function DatumField({ value, onChange, onBlur, ...field }: DatumFieldProps) {
  const today = useToday();
  const [typed, setTyped] = useState({ text: value, value });
  const text = typed.value === value ? typed.text : value;
  const day = Datum.safeParse(value);

  function change(next: string) {
    const nextValue = parseDatum(next, today) ?? next;
    setTyped({ text: next, value: nextValue });
    onChange(nextValue);
  }

  function leave() {
    setTyped({ text: value, value });
    onBlur?.();
  }

  return (
    <TextField
      {...field}
      value={text}
      onChange={change}
      onBlur={leave}
      placeholder="åååå-mm-dd"
      suffix={day.success ? formatDatum(day.data) : undefined}
    />
  );
}

import { Banner } from '../../ui/Banner.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { Stack } from '../../ui/Layout.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { typeWord } from './ord.ts';
import { TEXT } from './text.ts';

export interface OrdFaltProps {
  readonly ord: readonly string[];
  readonly onChange: (ord: string[]) => void;
  readonly errorAt: (index: number) => string | undefined;
  readonly onLeave: (index: number) => void;
  /** What is wrong with the words together. */
  readonly error: string | undefined;
  readonly takesFocus?: boolean | undefined;
}

/** 24 numbered fields for the words of a sheet. Space goes to the next one. */
export function OrdFalt({ ord, onChange, errorAt, onLeave, error, takesFocus }: OrdFaltProps) {
  function type(index: number, typed: string) {
    const next = typeWord(ord, index, typed);
    onChange(next.ord);
    if (next.index !== index) focusField(`ord.${next.index}`);
  }
  return (
    <Stack gap={2}>
      <fieldset className="valv-ordfalt" data-field="ord" aria-label={TEXT.blad.orden}>
        {ord.map((word, index) => (
          <TextField
            // The fields never change places: the number is the identity.
            key={TEXT.blad.ord(index + 1)}
            label={TEXT.blad.ord(index + 1)}
            name={`ord.${index}`}
            width="full"
            takesFocus={takesFocus === true && index === 0}
            value={word}
            error={errorAt(index)}
            onChange={(typed) => type(index, typed)}
            onBlur={() => onLeave(index)}
          />
        ))}
      </fieldset>
      {error === undefined ? null : <Banner kind="danger" title={error} isLive />}
    </Stack>
  );
}

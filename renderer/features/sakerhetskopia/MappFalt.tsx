import { TextField } from '../../ui/TextField.tsx';
import { TEXT } from './text.ts';

interface MappFaltProps {
  readonly isTyped: boolean;
  readonly help: string;
  readonly takesFocus?: boolean;
  readonly binding: {
    readonly name: string;
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly onBlur: () => void;
    readonly error: string | undefined;
  };
}

/** Where: typed, or told that the system will ask. */
export function MappFalt({ isTyped, help, takesFocus = false, binding }: MappFaltProps) {
  // The system's dialog gives no field, but what the core says of the folder must stand somewhere.
  if (!isTyped && binding.error === undefined) return <p className="ui-quiet">{TEXT.dialog}</p>;
  return (
    <TextField
      label={TEXT.mapp}
      description={help}
      isRequired
      width="full"
      maxLength={1000}
      takesFocus={takesFocus}
      {...binding}
    />
  );
}

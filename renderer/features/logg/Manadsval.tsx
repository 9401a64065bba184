import { Select } from '../../ui/Select.tsx';
import { manadsnamn, TEXT } from './text.ts';

interface Props {
  readonly manader: readonly string[];
  readonly manad: string;
  readonly onChange: (manad: string) => void;
}

export function Manadsval({ manader, manad, onChange }: Props) {
  return (
    <Select
      label={TEXT.manad}
      width="short"
      value={manad}
      onChange={onChange}
      options={manader.map((value) => ({ value, label: manadsnamn(value) }))}
    />
  );
}

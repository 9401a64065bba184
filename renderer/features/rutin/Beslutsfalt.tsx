import type { FieldBinding } from '../../client/useForm.ts';
import { DatumField } from '../../ui/DatumField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TEXT } from './text.ts';

interface Props {
  readonly gallerFran: FieldBinding<string>;
  readonly skal: FieldBinding<string>;
}

/** What every new version is saved with: from when, and why. */
export function Beslutsfalt({ gallerFran, skal }: Props) {
  return (
    <>
      <DatumField {...gallerFran} label={TEXT.falt.gallerFran} description={TEXT.gallerFranHjalp} isRequired />
      <TextField {...skal} label={TEXT.falt.skal} isRequired width="full" maxLength={500} />
    </>
  );
}

import {
  FORSTOD,
  FORSTOD_NAMN,
  VALDSSLAG,
  VALDSSLAG_NAMN,
  type Valdsrad,
} from '../../../shared/modules/skyddsbedomning/vald.ts';
import { withFallback } from '../../client/binding.ts';
import type { FormHandle } from '../../client/useForm.ts';
import { DatumField } from '../../ui/DatumField.tsx';
import { FormRows } from '../../ui/FormRows.tsx';
import { Row } from '../../ui/Layout.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { text } from './text.ts';
import type { BedomningValues } from './values.ts';

const SLAGVAL = VALDSSLAG.map((value) => ({ value, label: VALDSSLAG_NAMN[value] }));
const FORSTODVAL = FORSTOD.map((value) => ({ value, label: FORSTOD_NAMN[value] }));
const MOST = 20;

interface Props {
  readonly form: FormHandle<BedomningValues>;
}

/** Each kind of violence by itself: when, how often, how serious, in the client's words. */
export function ValdFields({ form }: Props) {
  const rader = form.values.innehall.vald ?? [];
  const set = (next: NonNullable<BedomningValues['innehall']['vald']>) => form.set('innehall.vald', next);
  // The first kind that is not there yet, so that a row added in haste is rarely the wrong one twice.
  const next = VALDSSLAG.find((slag) => !rader.some((rad) => rad.slag === slag)) ?? 'fysiskt';
  const tom: Valdsrad = { slag: next, forsta: '', senaste: '', hurOfta: '', allvar: '', ord: '' };
  return (
    <FormRows
      label={text.vald}
      description={text.valdHelp}
      count={rader.length}
      titleOf={(index) => text.valdNr(index + 1)}
      addText={text.laggTillVald}
      onAdd={rader.length >= MOST ? undefined : () => set([...rader, tom])}
      onRemove={(index) => set(rader.toSpliced(index, 1))}
    >
      {(index) => {
        const at = `innehall.vald.${index}` as const;
        return (
          <>
            <Select label={text.valdSlag} isRequired options={SLAGVAL} {...form.field(`${at}.slag`)} />
            <Row align="start" gap={4}>
              <TextField label={text.forsta} maxLength={80} {...withFallback(form.field(`${at}.forsta`), '')} />
              <TextField label={text.senaste} maxLength={80} {...withFallback(form.field(`${at}.senaste`), '')} />
              <TextField label={text.hurOfta} maxLength={160} {...withFallback(form.field(`${at}.hurOfta`), '')} />
            </Row>
            <TextArea
              label={text.allvar}
              description={text.allvarHelp}
              rows={2}
              maxLength={4000}
              {...withFallback(form.field(`${at}.allvar`), '')}
            />
            <TextArea
              label={text.klientensOrd}
              rows={2}
              maxLength={4000}
              {...withFallback(form.field(`${at}.ord`), '')}
            />
          </>
        );
      }}
    </FormRows>
  );
}

/** What has been told about rules and limited freedom: when, in which language, and whether it was understood. */
export function InformationFields({ form }: Props) {
  const rader = form.values.innehall.lamnadInformation ?? [];
  const set = (next: NonNullable<BedomningValues['innehall']['lamnadInformation']>) =>
    form.set('innehall.lamnadInformation', next);
  return (
    <FormRows
      label={text.lamnad}
      description={text.lamnadHelp}
      count={rader.length}
      titleOf={(index) => text.lamnadNr(index + 1)}
      addText={text.laggTillInformation}
      onAdd={
        rader.length >= MOST ? undefined : () => set([...rader, { vad: '', nar: null, sprak: '', forstod: 'okant' }])
      }
      onRemove={(index) => set(rader.toSpliced(index, 1))}
    >
      {(index) => {
        const at = `innehall.lamnadInformation.${index}` as const;
        return (
          <>
            <TextArea label={text.lamnadVad} rows={2} maxLength={2000} {...withFallback(form.field(`${at}.vad`), '')} />
            <Row align="start" gap={4}>
              <DatumField label={text.lamnadNar} {...form.nullable(`${at}.nar`)} />
              <TextField label={text.lamnadSprak} maxLength={60} {...withFallback(form.field(`${at}.sprak`), '')} />
            </Row>
            <RadioGroup
              label={text.forstod}
              orientation="horizontal"
              options={FORSTODVAL}
              {...form.field(`${at}.forstod`)}
            />
          </>
        );
      }}
    </FormRows>
  );
}

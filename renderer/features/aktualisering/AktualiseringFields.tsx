import { KANAL, TRISTATE } from '../../../shared/mallar/ord.ts';
import { ALDRIG_MEDDELANDE } from '../../../shared/modules/aktualisering/kontakt.ts';
import { KANALER } from '../../../shared/modules/aktualisering/schema.ts';
import { withFallback } from '../../client/binding.ts';
import type { FormHandle } from '../../client/useForm.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TidpunktField } from '../../ui/TidpunktField.tsx';
import { text } from './text.ts';
import type { AktualiseringValues } from './values.ts';

interface Props {
  readonly form: FormHandle<AktualiseringValues>;
}

/** Every field of what came in, the safe way to the client before the rest. */
export function AktualiseringFields({ form }: Props) {
  return (
    <>
      <TidpunktField label={text.inkom} isRequired {...form.field('uppgifter.inkom')} />
      <TextArea label={text.rad} isRequired rows={2} maxLength={2000} {...form.field('uppgifter.rad')} />
      <Checkbox description={text.akutHelp} {...form.check('uppgifter.akut')}>
        {text.akut}
      </Checkbox>
      <TextArea
        label={text.natsSakert}
        description={text.natsSakertHelp}
        rows={2}
        maxLength={1000}
        {...withFallback(form.field('uppgifter.natsSakert'), '')}
      />
      <KontaktFields form={form} />
      <AnsokanFields form={form} />
      <RadioGroup
        label={text.utovareNarvarande}
        orientation="horizontal"
        options={optionsOf(TRISTATE)}
        {...withFallback(form.field('uppgifter.utovareNarvarande'), 'okant')}
      />
      <Select
        label={text.kanal}
        options={KANALER.map((kanal) => ({ value: kanal, label: KANAL[kanal] }))}
        {...withFallback(form.field('uppgifter.kanal'), 'okant')}
      />
      <TextArea
        label={text.anmalare}
        description={text.anmalareHelp}
        rows={2}
        maxLength={500}
        {...withFallback(form.field('uppgifter.anmalare'), '')}
      />
      <Checkbox {...form.check('uppgifter.anmalareVillVaraOkand')}>{text.okandAnmalare}</Checkbox>
      <TextArea
        label={text.bakgrund}
        description={text.bakgrundHelp}
        rows={5}
        maxLength={20_000}
        {...withFallback(form.field('uppgifter.bakgrund'), '')}
      />
    </>
  );
}

/** May anybody call, when, and what is asked before anything is said. */
function KontaktFields({ form }: Props) {
  return (
    <>
      <RadioGroup
        label={text.farRingas}
        description={ALDRIG_MEDDELANDE}
        orientation="horizontal"
        options={optionsOf(TRISTATE)}
        {...withFallback(form.field('uppgifter.farRingas'), 'okant')}
      />
      <TextField
        label={text.ringtider}
        description={text.ringtiderHelp}
        width="full"
        maxLength={200}
        {...withFallback(form.field('uppgifter.ringtider'), '')}
      />
      <TextField
        label={text.kontrollfraga}
        description={text.kontrollfragaHelp}
        width="full"
        maxLength={200}
        {...withFallback(form.field('uppgifter.kontrollfraga'), '')}
      />
      <TextField
        label={text.kontrollsvar}
        width="full"
        maxLength={200}
        {...withFallback(form.field('uppgifter.kontrollsvar'), '')}
      />
    </>
  );
}

/** A wish for help is marked as the application that it is. */
function AnsokanFields({ form }: Props) {
  return (
    <>
      <RadioGroup
        label={text.ansokan}
        description={text.ansokanHelp}
        orientation="horizontal"
        options={optionsOf(TRISTATE)}
        {...withFallback(form.field('uppgifter.ansokan'), 'okant')}
      />
      {form.values.uppgifter.ansokan === 'ja' ? (
        <>
          <p>
            <Tag kind="due">{text.ansokanMarkt}</Tag>
          </p>
          <TextArea
            label={text.ansokanOrd}
            rows={2}
            maxLength={1000}
            {...withFallback(form.field('uppgifter.ansokanOrd'), '')}
          />
        </>
      ) : null}
    </>
  );
}

function optionsOf<K extends string>(namn: Readonly<Record<K, string>>): { value: K; label: string }[] {
  return (Object.keys(namn) as K[]).map((value) => ({ value, label: namn[value] }));
}

import { Plus } from 'lucide-react';
import { FAROZONSSLAG } from '../../../shared/mallar/ord.ts';
import { withFallback } from '../../client/binding.ts';
import type { FormHandle } from '../../client/useForm.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { BehovValues } from './behov.ts';
import { RemoveButton } from './HushallFields.tsx';
import { text } from './text.ts';

const SLAG = [
  { value: 'kand-rackvidd', label: FAROZONSSLAG['kand-rackvidd'] },
  { value: 'vistelsekommun', label: FAROZONSSLAG.vistelsekommun },
] as const;

/** Where the perpetrator reaches. Not mapped is another thing than nowhere. */
export function FarozonFields({ form }: { readonly form: FormHandle<BehovValues> }) {
  const { farozoner } = form.values;
  const add = () =>
    form.set('farozoner', [...(farozoner ?? []), { kommun: '', zon: null, slag: 'kand-rackvidd', grund: '' }]);
  return (
    <Stack gap={3}>
      <Checkbox
        isSelected={farozoner !== null}
        onChange={(isMapped) => form.set('farozoner', isMapped ? [] : null)}
        description={text.farozonerHelp}
      >
        {text.kartlagt}
      </Checkbox>
      {farozoner === null ? null : (
        <>
          {farozoner.length === 0 ? <p className="ui-quiet">{text.ingaZoner}</p> : null}
          {farozoner.map((_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a zone has no identity but its place in the list
            <Farozon key={index} form={form} index={index} />
          ))}
          <Button size="small" icon={Plus} onPress={add}>
            {text.laggTillZon}
          </Button>
        </>
      )}
    </Stack>
  );
}

function Farozon({ form, index }: { readonly form: FormHandle<BehovValues>; readonly index: number }) {
  const namn = text.zonNr(index + 1);
  const remove = () => form.set('farozoner', (form.values.farozoner ?? []).toSpliced(index, 1));
  return (
    <Card title={namn} level={4} actions={<RemoveButton vem={namn} onPress={remove} />}>
      <Row align="start" gap={4}>
        <TextField
          label={text.kommun}
          isRequired
          maxLength={60}
          {...withFallback(form.field(`farozoner.${index}.kommun`), '')}
        />
        <TextField
          label={text.zon}
          description={text.zonHelp}
          maxLength={40}
          {...form.nullable(`farozoner.${index}.zon`)}
        />
      </Row>
      <RadioGroup
        label={text.zonSlag}
        orientation="horizontal"
        options={SLAG}
        {...form.field(`farozoner.${index}.slag`)}
      />
      <TextField
        label={text.grund}
        width="full"
        maxLength={300}
        {...withFallback(form.field(`farozoner.${index}.grund`), '')}
      />
    </Card>
  );
}

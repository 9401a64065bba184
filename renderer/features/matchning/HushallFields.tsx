import { Plus, Trash2 } from 'lucide-react';
import type { FormHandle } from '../../client/useForm.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import type { BehovValues } from './behov.ts';
import { text } from './text.ts';

const OKANT = { value: 'okant', label: text.okant } as const;
const ANNAT = { value: 'annat', label: text.annat } as const;
const VUXENKON = [{ value: 'kvinna', label: text.kvinna }, { value: 'man', label: text.man }, ANNAT, OKANT] as const;
const BARNKON = [{ value: 'flicka', label: text.flicka }, { value: 'pojke', label: text.pojke }, ANNAT, OKANT] as const;

interface Props {
  readonly form: FormHandle<BehovValues>;
}

/** Who needs a place: the adults and each child. */
export function HushallFields({ form }: Props) {
  return (
    <Stack gap={4}>
      <Vuxna form={form} />
      <Barn form={form} />
    </Stack>
  );
}

function Vuxna({ form }: Props) {
  const { vuxna } = form.values;
  return (
    <Stack gap={2}>
      {vuxna.map(({ kon }, index) => {
        const vem = text.vuxen(index + 1);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: adults have no identity but their place in the list
          <Row key={index} align="end">
            <Select
              label={text.konOf(vem)}
              width="short"
              options={VUXENKON}
              value={kon ?? 'okant'}
              onChange={(next) => form.set(`vuxna.${index}.kon`, next === 'okant' ? null : next)}
            />
            <RemoveButton vem={vem} onPress={() => form.set('vuxna', vuxna.toSpliced(index, 1))} />
          </Row>
        );
      })}
      <Button size="small" icon={Plus} onPress={() => form.set('vuxna', [...vuxna, { kon: null }])}>
        {text.laggTillVuxen}
      </Button>
    </Stack>
  );
}

function Barn({ form }: Props) {
  const { barn } = form.values;
  const add = () => form.set('barn', [...barn, { kod: nextKod(barn), alder: null, kon: null, medVuxen: true }]);
  return (
    <Stack gap={2}>
      {barn.map((ett, index) => {
        const vem = ett.kod ?? text.barnKod(index + 1);
        return (
          <Row key={vem} align="end">
            <NumberField label={text.alderOf(vem)} min={0} max={17} unit="år" {...form.field(`barn.${index}.alder`)} />
            <Select
              label={text.konOf(vem)}
              width="short"
              options={BARNKON}
              value={ett.kon ?? 'okant'}
              onChange={(next) => form.set(`barn.${index}.kon`, next === 'okant' ? null : next)}
            />
            <Checkbox {...form.check(`barn.${index}.medVuxen`)}>{text.medVuxen}</Checkbox>
            <RemoveButton vem={vem} onPress={() => form.set('barn', barn.toSpliced(index, 1))} />
          </Row>
        );
      })}
      <Button size="small" icon={Plus} onPress={add}>
        {text.laggTillBarn}
      </Button>
    </Stack>
  );
}

/** The first `Barn n` that nobody has: after a removal the numbers have gaps. */
function nextKod(barn: BehovValues['barn']): string {
  let nr = barn.length + 1;
  while (barn.some(({ kod }) => kod === text.barnKod(nr))) nr += 1;
  return text.barnKod(nr);
}

/** Takes one line of a list away. */
export function RemoveButton({ vem, onPress }: { readonly vem: string; readonly onPress: () => void }) {
  return (
    <Button variant="quiet" icon={Trash2} aria-label={text.taBortVem(vem)} onPress={onPress}>
      {text.taBort}
    </Button>
  );
}

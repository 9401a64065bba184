import { RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { client } from '../../client/live.ts';
import { useQuery } from '../../client/query.ts';
import type { FieldBinding } from '../../client/useForm.ts';
import { Button } from '../../ui/Button.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Styrka } from './Styrka.tsx';
import { TEXT } from './text.ts';

export interface LosenfrasFaltProps {
  readonly losenfras: FieldBinding<string>;
  readonly igen: FieldBinding<string>;
  /** Another phrase: the repetition is emptied. */
  readonly onFras: (fras: string) => void;
}

type Val = 'foreslagen' | 'egen';

/** Choosing a new passphrase: the proposed one unless the person wants their own. Either is typed once more. */
export function LosenfrasFalt({ losenfras, igen, onFras }: LosenfrasFaltProps) {
  const [val, setVal] = useState<Val>('foreslagen');
  const [omgang, setOmgang] = useState(1);
  const forslag = useQuery(`losenfras ${omgang}`, () => client.valv.foreslaLosenfras({}));
  const foreslagen = forslag.state === 'ready' ? forslag.value.losenfras : '';
  useEffect(() => {
    if (val === 'foreslagen' && foreslagen !== '' && losenfras.value !== foreslagen) onFras(foreslagen);
  });
  return (
    <>
      <RadioGroup<Val>
        label={TEXT.fras.val}
        orientation="horizontal"
        value={val}
        onChange={(next) => {
          setVal(next);
          onFras(next === 'egen' ? '' : foreslagen);
        }}
        options={[
          { value: 'foreslagen', label: TEXT.fras.foreslagen },
          { value: 'egen', label: TEXT.fras.egen },
        ]}
      />
      {val === 'foreslagen' ? (
        <QueryView query={forslag} loadingText={TEXT.fras.hamtar}>
          {(value) => <Forslag fras={value.losenfras} onNext={() => setOmgang(omgang + 1)} />}
        </QueryView>
      ) : (
        <TextField
          label={TEXT.fras.egenFalt}
          description={
            <>
              {TEXT.fras.egenHjalp} <Styrka losenfras={losenfras.value} />
            </>
          }
          type="password"
          {...losenfras}
        />
      )}
      <TextField
        label={val === 'foreslagen' ? TEXT.fras.skrivForslag : TEXT.fras.skrivIgen}
        type="password"
        {...igen}
        error={val === 'foreslagen' ? (igen.error ?? losenfras.error) : igen.error}
      />
    </>
  );
}

function Forslag({ fras, onNext }: { readonly fras: string; readonly onNext: () => void }) {
  return (
    <figure className="valv-forslag" aria-label={TEXT.fras.forslag}>
      <p className="valv-fras">{fras}</p>
      <figcaption>{TEXT.fras.lar}</figcaption>
      <Button size="small" icon={RefreshCw} onPress={onNext}>
        {TEXT.fras.nytt}
      </Button>
    </figure>
  );
}

import { useState } from 'react';
import { AppError } from '../../../shared/api/errors.ts';
import { client } from '../../client/live.ts';
import { Aterstallningsblad } from './Aterstallningsblad.tsx';
import { LosenfrasForm } from './LosenfrasForm.tsx';
import { Rubrik } from './Rubrik.tsx';
import { TEXT } from './text.ts';
import { TOM_PERSON, VemOchVar, type VemOchVarVarden } from './VemOchVar.tsx';

type Steg =
  | { readonly nr: 1; readonly fel: string | null }
  | { readonly nr: 2 }
  | { readonly nr: 3; readonly ord: readonly string[] };

/** First start: who and where, the passphrase, the recovery sheet. The vault exists when the words have been typed back. */
export function SkapaValv({ onBackup }: { readonly onBackup: () => void }) {
  const [steg, setSteg] = useState<Steg>({ nr: 1, fel: null });
  const [person, setPerson] = useState<VemOchVarVarden>(TOM_PERSON);
  if (steg.nr === 1) {
    return (
      <VemOchVar
        initial={person}
        fel={steg.fel}
        onBackup={onBackup}
        onDone={(varden) => {
          setPerson(varden);
          setSteg({ nr: 2 });
        }}
      />
    );
  }
  if (steg.nr === 2) {
    return (
      <ValjLosenfras
        person={person}
        onBack={(fel) => setSteg({ nr: 1, fel })}
        onDone={(ord) => setSteg({ nr: 3, ord })}
      />
    );
  }
  return (
    <Aterstallningsblad
      ord={steg.ord}
      kicker={TEXT.skapa.steg(3)}
      pagar={TEXT.skapa.skapar}
      klart={TEXT.skapa.klart}
      tillbaka={TEXT.skapa.tillbaka}
      onBack={() => setSteg({ nr: 2 })}
    />
  );
}

interface ValjLosenfrasProps {
  readonly person: VemOchVarVarden;
  readonly onBack: (fel: string | null) => void;
  readonly onDone: (ord: readonly string[]) => void;
}

function ValjLosenfras({ person, onBack, onDone }: ValjLosenfrasProps) {
  async function submit(losenfras: string) {
    try {
      const { ord } = await client.valv.create({ ...person, losenfras });
      onDone(ord);
    } catch (error) {
      // What the core says about the first step is shown there, with what was typed still in its fields.
      const other = error instanceof AppError && error.faltfel.find(({ falt }) => falt !== 'losenfras');
      if (other) onBack(other.mening);
      throw error;
    }
  }
  return (
    <>
      <Rubrik title={TEXT.skapa.fras} kicker={TEXT.skapa.steg(2)}>
        {TEXT.skapa.frasIngress}
      </Rubrik>
      <LosenfrasForm
        submit={submit}
        knapp={TEXT.skapa.frasKnapp}
        pagar={TEXT.skapa.frasPagar}
        tillbaka={TEXT.skapa.tillbaka}
        onBack={() => onBack(null)}
      />
    </>
  );
}

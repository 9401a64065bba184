import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import type { AktRad } from '../../../shared/modules/akt/schema.ts';
import { client } from '../../client/live.ts';
import { navigate } from '../../client/navigation.ts';
import { openAkt } from '../../client/oppna-akt.ts';
import { useQuery } from '../../client/query.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { useToday } from '../../ui/clock.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Page } from '../../ui/Page.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { aktKolumner } from './kolumner.tsx';
import { TEXT } from './text.ts';
import { chooseAkter, type Urval, useUrval } from './urval.ts';
import './akt-lista.css';

/** Every akt of the unit by its code. */
export function AktLista() {
  const akter = useQuery('akter', () => client.akt.list({}), {
    refreshOn: ({ name }) => name === 'akt.changed' || name === 'register.changed',
  });
  return (
    <Page
      title={TEXT.titel}
      lead={TEXT.ingress}
      actions={
        <Button variant="primary" icon={Plus} onPress={() => navigate('ny-aktualisering', {})}>
          {TEXT.ny}
        </Button>
      }
    >
      <QueryView query={akter} loadingText={TEXT.hamtar}>
        {(rader) =>
          rader.length === 0 ? <EmptyState title={TEXT.tomt}>{TEXT.tomtText}</EmptyState> : <Lista rader={rader} />
        }
      </QueryView>
    </Page>
  );
}

function Lista({ rader }: { readonly rader: readonly AktRad[] }) {
  const urval = useUrval();
  const idag = useToday();
  const kolumner = useMemo(() => aktKolumner(idag), [idag]);
  const visade = useMemo(() => chooseAkter(rader, urval), [rader, urval]);
  return (
    <Stack>
      <Urvalsrad urval={urval} />
      <p className="ui-quiet" aria-live="polite">
        {TEXT.antal(visade.length, rader.length)}
      </p>
      <DataTable
        label={TEXT.tabell}
        columns={kolumner}
        rows={visade}
        rowKey={(rad) => rad.aktId}
        onOpen={openAkt}
        empty={TEXT.ingenTraff}
      />
    </Stack>
  );
}

function Urvalsrad({ urval }: { readonly urval: Urval }) {
  return (
    <div className="akt-lista-urval">
      <RadioGroup<Urval['lage']>
        label={TEXT.lage}
        orientation="horizontal"
        value={urval.lage}
        onChange={(lage) => useUrval.setState({ lage })}
        options={[
          { value: 'oppna', label: TEXT.lagen.oppna },
          { value: 'avslutade', label: TEXT.lagen.avslutade },
          { value: 'alla', label: TEXT.lagen.alla },
        ]}
      />
      <RadioGroup<Urval['slag']>
        label={TEXT.slag}
        orientation="horizontal"
        value={urval.slag}
        onChange={(slag) => useUrval.setState({ slag })}
        options={[
          { value: 'alla', label: TEXT.slagen.alla },
          { value: 'aktualisering', label: TEXT.slagen.aktualisering },
          { value: 'personakt', label: TEXT.slagen.personakt },
        ]}
      />
      <TextField
        label={TEXT.sok}
        type="search"
        width="short"
        value={urval.kod}
        onChange={(kod) => useUrval.setState({ kod })}
      />
      <Checkbox isSelected={urval.baraAkuta} onChange={(baraAkuta) => useUrval.setState({ baraAkuta })}>
        {TEXT.baraAkuta}
      </Checkbox>
      <Checkbox isSelected={urval.baraMina} onChange={(baraMina) => useUrval.setState({ baraMina })}>
        {TEXT.baraMina}
      </Checkbox>
    </div>
  );
}

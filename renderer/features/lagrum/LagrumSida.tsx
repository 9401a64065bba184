import { useState } from 'react';
import { formatDatum } from '../../../shared/lib/tid.ts';
import type { LagrumRad } from '../../../shared/modules/lagrum/api.ts';
import { client } from '../../client/live.ts';
import { navigate } from '../../client/navigation.ts';
import { useQuery } from '../../client/query.ts';
import type { Routes } from '../../client/routes.ts';
import { TextfilSida } from '../../client/TextfilSida.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { EttLagrum } from './EttLagrum.tsx';
import { LasIn } from './LasIn.tsx';
import { Marke } from './Marke.tsx';
import { LAS_IN, TEXT } from './text.ts';
import './lagrum.css';

const KOLUMNER: readonly Column<LagrumRad>[] = [
  {
    id: 'lagrum',
    header: TEXT.kolumn.lagrum,
    isRowHeader: true,
    cell: (rad) => (
      <>
        <strong>{rad.paragraf}</strong> {rad.lag}
      </>
    ),
    compare: (a, b) => nameOf(a).localeCompare(nameOf(b), 'sv', { numeric: true }),
  },
  { id: 'text', header: TEXT.kolumn.text, cell: (rad) => rad.text },
  {
    id: 'gallerFran',
    header: TEXT.kolumn.gallerFran,
    isCode: true,
    cell: (rad) => formatDatum(rad.gallerFran),
    compare: (a, b) => a.gallerFran.localeCompare(b.gallerFran),
  },
  {
    id: 'marke',
    header: TEXT.kolumn.marke,
    cell: (rad) => <Marke rad={rad} />,
    compare: (a, b) => a.verifierad.localeCompare(b.verifierad),
  },
];

/** The law references that apply today; with `id` one of them and the form for the municipality's own version. */
export function LagrumSida({ params }: { readonly params: Routes['lagrum'] }) {
  return params.form === 'las-in' ? <LasIn /> : <Tabell params={params} />;
}

function Tabell({ params }: { readonly params: Routes['lagrum'] }) {
  const lagrum = useQuery('lagrum', () => client.lagrum.list({}));
  return (
    <QueryView query={lagrum} loadingText={TEXT.hamtar}>
      {(rader) =>
        params.id === undefined ? (
          <Lista rader={rader} />
        ) : (
          <EttLagrum rad={rader.find(({ id }) => id === params.id) ?? null} onSaved={lagrum.reload} />
        )
      }
    </QueryView>
  );
}

function Lista({ rader }: { readonly rader: readonly LagrumRad[] }) {
  const [text, setText] = useState('');
  const [baraAttVerifiera, setBara] = useState(false);
  const visade = rader
    .filter((rad) => !baraAttVerifiera || rad.verifierad === 'att-verifiera')
    .filter((rad) => holds(rad, text));
  return (
    <TextfilSida
      title={TEXT.titel}
      lead={TEXT.ingress}
      innehall={LAS_IN.sparaInnehall}
      save={(mapp) => client.lagrum.saveFil({ mapp })}
      onLasIn={() => navigate('lagrum', { form: 'las-in' })}
    >
      <Stack>
        <Row gap={6} align="end">
          <div className="lagrum-sok">
            <TextField label={TEXT.sok} type="search" value={text} onChange={setText} />
          </div>
          <Checkbox isSelected={baraAttVerifiera} onChange={setBara}>
            {TEXT.baraAttVerifiera}
          </Checkbox>
        </Row>
        <p className="ui-quiet" aria-live="polite">
          {TEXT.antal(visade.length, rader.length)}
        </p>
        <DataTable
          label={TEXT.tabell}
          columns={KOLUMNER}
          rows={visade}
          rowKey={({ id }) => id}
          onOpen={({ id }) => navigate('lagrum', { id })}
          empty={TEXT.ingenTraff}
        />
      </Stack>
    </TextfilSida>
  );
}

function nameOf(rad: LagrumRad): string {
  return `${rad.lag} ${rad.paragraf}`;
}

function holds(rad: LagrumRad, text: string): boolean {
  const hay = `${rad.paragraf} ${rad.lag} ${rad.text}`.toLocaleLowerCase('sv');
  return text
    .toLocaleLowerCase('sv')
    .split(/\s+/)
    .every((word) => hay.includes(word));
}

import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { formatDatum } from '../../../shared/lib/tid.ts';
import { BEMANNING_NAMN } from '../../../shared/modules/insats/namn.ts';
import { type InsatsPlats, PLATSTYP_NAMN, PLATSTYPER } from '../../../shared/modules/insats/schema.ts';
import { navigate } from '../../client/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { Page } from '../../ui/Page.tsx';
import { Select } from '../../ui/Select.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { malgruppInWords } from './beskrivning.ts';
import { IvoTag } from './IvoTag.tsx';
import { TEXT } from './text.ts';
import { choosePlatser, type Urval, useUrval } from './urval.ts';
import './insats.css';

const KOLUMNER: readonly Column<InsatsPlats>[] = [
  {
    id: 'kod',
    header: TEXT.kolumn.kod,
    isRowHeader: true,
    isCode: true,
    cell: (plats) => (
      <Row gap={2} wrap={false}>
        <strong>{plats.kod}</strong>
        {plats.aktiv ? null : <Tag>{TEXT.inaktiv}</Tag>}
      </Row>
    ),
    compare: (a, b) => a.kod.localeCompare(b.kod, 'sv', { numeric: true }),
  },
  {
    id: 'typ',
    header: TEXT.kolumn.typ,
    cell: (plats) => PLATSTYP_NAMN[plats.typ],
    compare: (a, b) => PLATSTYP_NAMN[a.typ].localeCompare(PLATSTYP_NAMN[b.typ], 'sv'),
  },
  {
    id: 'namn',
    header: TEXT.kolumn.namn,
    cell: ({ namn }) => namn,
    compare: (a, b) => a.namn.localeCompare(b.namn, 'sv'),
  },
  { id: 'malgrupp', header: TEXT.kolumn.malgrupp, cell: malgruppInWords },
  {
    id: 'sakerhet',
    header: TEXT.kolumn.sakerhet,
    align: 'end',
    isCode: true,
    cell: ({ sakerhet }) => sakerhet,
    compare: (a, b) => (a.sakerhet ?? 0) - (b.sakerhet ?? 0),
  },
  {
    id: 'bemanning',
    header: TEXT.kolumn.bemanning,
    cell: ({ bemanning }) => (bemanning === null ? TEXT.okant : BEMANNING_NAMN[bemanning]),
  },
  {
    id: 'lediga',
    header: TEXT.kolumn.lediga,
    isCode: true,
    cell: ({ lediga }) => (lediga === null ? TEXT.okant : TEXT.antalDen(lediga.antal, formatDatum(lediga.datum))),
    compare: (a, b) => (a.lediga?.antal ?? -1) - (b.lediga?.antal ?? -1),
  },
  { id: 'ivo', header: TEXT.kolumn.ivo, cell: (plats) => <IvoTag plats={plats} /> },
];

/** Every place and insats of the catalogue. */
export function Lista({ platser }: { readonly platser: readonly InsatsPlats[] }) {
  const urval = useUrval();
  const visade = useMemo(() => choosePlatser(platser, urval), [platser, urval]);
  return (
    <Page
      title={TEXT.titel}
      lead={TEXT.ingress}
      actions={
        <Button variant="primary" icon={Plus} onPress={() => navigate('katalog', { form: 'ny' })}>
          {TEXT.ny}
        </Button>
      }
    >
      {platser.length === 0 ? (
        <EmptyState title={TEXT.tomt}>{TEXT.tomtText}</EmptyState>
      ) : (
        <Stack>
          <Urvalsrad urval={urval} />
          <p className="ui-quiet" aria-live="polite">
            {TEXT.antal(visade.length, platser.length)}
          </p>
          <DataTable
            label={TEXT.tabell}
            columns={KOLUMNER}
            rows={visade}
            rowKey={({ kod }) => kod}
            onOpen={({ kod }) => navigate('katalog', { kod })}
            empty={TEXT.ingenTraff}
          />
        </Stack>
      )}
    </Page>
  );
}

function Urvalsrad({ urval }: { readonly urval: Urval }) {
  return (
    <div className="insats-urval">
      <TextField
        label={TEXT.sok}
        type="search"
        width="short"
        value={urval.text}
        onChange={(text) => useUrval.setState({ text })}
      />
      <Select<Urval['typ']>
        label={TEXT.kolumn.typ}
        width="short"
        value={urval.typ}
        onChange={(typ) => useUrval.setState({ typ })}
        options={[
          { value: 'alla', label: TEXT.allaTyper },
          ...PLATSTYPER.map((typ) => ({ value: typ, label: PLATSTYP_NAMN[typ] })),
        ]}
      />
      <Checkbox isSelected={urval.baraLediga} onChange={(baraLediga) => useUrval.setState({ baraLediga })}>
        {TEXT.baraLediga}
      </Checkbox>
      <Checkbox isSelected={urval.visaInaktiva} onChange={(visaInaktiva) => useUrval.setState({ visaInaktiva })}>
        {TEXT.visaInaktiva}
      </Checkbox>
    </div>
  );
}

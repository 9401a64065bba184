import { UserPlus } from 'lucide-react';
import { datumOf, formatDatum, formatTidpunkt } from '../../../shared/lib/tid.ts';
import { antalPoster } from '../../../shared/modules/granskning/rules.ts';
import type { Medarbetare } from '../../../shared/modules/personal/schema.ts';
import { navigate } from '../../client/navigation.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { Page } from '../../ui/Page.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TEXT } from './text.ts';
import { type Personalvy, usePersonal } from './use-personal.ts';
import { rollerInWords } from './words.ts';

/** Everybody who works in the vault or has done so. A row opens what can be done with that person. */
export function Personal() {
  const personal = usePersonal();
  const ansvarar = personal.state === 'ready' && personal.value.ansvarar;
  return (
    <Page
      title={TEXT.titel}
      lead={TEXT.ingress}
      actions={
        <>
          <Button onPress={() => navigate('personal', { form: 'byt-losenfras' })}>{TEXT.bytLosenfras}</Button>
          {ansvarar ? (
            <Button variant="primary" icon={UserPlus} onPress={() => navigate('personal', { form: 'bjud-in' })}>
              {TEXT.bjudIn}
            </Button>
          ) : null}
        </>
      }
    >
      <QueryView query={personal} loadingText={TEXT.hamtar}>
        {(vy) => <Lista {...vy} />}
      </QueryView>
    </Page>
  );
}

function Lista({ alla, ansvarar }: Personalvy) {
  return (
    <Stack>
      {alla
        .filter(({ avslutPagar }) => avslutPagar)
        .map(({ id, namn }) => (
          <Banner
            key={id}
            kind="due"
            title={TEXT.avbrutet(namn)}
            action={
              ansvarar ? <Button onPress={() => navigate('personal', { id })}>{TEXT.fortsattAvslut}</Button> : undefined
            }
          >
            {TEXT.avbrutetText}
          </Banner>
        ))}
      <DataTable
        label={TEXT.tabell}
        columns={KOLUMNER}
        rows={alla}
        rowKey={({ id }) => id}
        onOpen={({ id }) => navigate('personal', { id })}
      />
    </Stack>
  );
}

const KOLUMNER: readonly Column<Medarbetare>[] = [
  {
    id: 'namn',
    header: TEXT.kolumn.namn,
    isRowHeader: true,
    cell: ({ namn, ny, ogranskat }) => (
      <Row gap={2}>
        <strong>{namn}</strong>
        {ny ? <Tag kind="info">{TEXT.ny}</Tag> : null}
        {ogranskat === null || ogranskat.poster === 0 ? null : (
          <Tag kind="due">{TEXT.ogranskatMarke(antalPoster(ogranskat.poster))}</Tag>
        )}
      </Row>
    ),
    compare: (a, b) => a.namn.localeCompare(b.namn, 'sv'),
  },
  { id: 'titel', header: TEXT.kolumn.titel, cell: ({ titel }) => titel },
  { id: 'roller', header: TEXT.kolumn.roller, cell: ({ roller }) => rollerInWords(roller) },
  {
    id: 'senast',
    header: TEXT.kolumn.senast,
    isCode: true,
    cell: ({ senastHar }) => (senastHar === null ? TEXT.aldrig : formatTidpunkt(senastHar)),
    compare: (a, b) => (a.senastHar ?? '').localeCompare(b.senastHar ?? ''),
  },
  { id: 'lage', header: TEXT.kolumn.lage, cell: lageOf },
];

function lageOf({ slutade, avslutPagar, utanNyckel }: Medarbetare) {
  if (avslutPagar) return <Tag kind="due">{TEXT.avslutPagar}</Tag>;
  if (slutade !== null) return TEXT.slutat(formatDatum(datumOf(slutade)));
  if (utanNyckel.length === 0) return TEXT.arbetar;
  return (
    <Tag kind="due">
      {rollerInWords(utanNyckel)} {TEXT.nyckelVantar}
    </Tag>
  );
}

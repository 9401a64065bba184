import { formatDatum, formatTidpunkt } from '../../../shared/lib/tid.ts';
import type { Rutinversion, Stegrutin } from '../../../shared/modules/rutin/schema.ts';
import { STEG } from '../../../shared/process/steg.ts';
import { client } from '../../client/live.ts';
import { navigate } from '../../client/navigation.ts';
import { TextfilSida } from '../../client/TextfilSida.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Section } from '../../ui/Section.tsx';
import { TEXT } from './text.ts';

interface Stegrad {
  readonly id: Stegrutin['steg'];
  readonly namn: string;
  readonly rutin: Stegrutin | null;
}

const STEGKOLUMNER: readonly Column<Stegrad>[] = [
  { id: 'steg', header: TEXT.kolumn.steg, isRowHeader: true, cell: ({ namn }) => namn },
  {
    id: 'text',
    header: TEXT.kolumn.text,
    cell: ({ rutin }) => (rutin === null || rutin.text === '' ? TEXT.ingen : TEXT.ja),
  },
  {
    id: 'punkter',
    header: TEXT.kolumn.punkter,
    align: 'end',
    cell: ({ rutin }) => (rutin === null || rutin.punkter.length === 0 ? TEXT.ingen : rutin.punkter.length),
  },
];

const VERSIONSKOLUMNER: readonly Column<Rutinversion>[] = [
  { id: 'nr', header: TEXT.versionKolumn.nr, isRowHeader: true, isCode: true, cell: ({ nr }) => nr },
  {
    id: 'gallerFran',
    header: TEXT.versionKolumn.gallerFran,
    isCode: true,
    cell: ({ gallerFran }) => formatDatum(gallerFran),
  },
  {
    id: 'sparad',
    header: TEXT.versionKolumn.sparad,
    cell: ({ sparad, sparadAv }) => `${formatTidpunkt(sparad)}, ${sparadAv}`,
  },
  { id: 'skal', header: TEXT.versionKolumn.skal, cell: ({ skal }) => skal },
];

interface Props {
  /** Oldest first. */
  readonly versioner: readonly Rutinversion[];
  /** The number of the one that applies today. */
  readonly galler: number | null;
}

/** The twelve steps as they stand in the latest version, and all versions. */
export function Oversikt({ versioner, galler }: Props) {
  const senaste = versioner.at(-1);
  const rader = STEG.map(({ id, nr, namn }) => ({
    id,
    namn: TEXT.steg(nr, namn),
    rutin: senaste?.steg.find(({ steg }) => steg === id) ?? null,
  }));
  return (
    <TextfilSida
      title={TEXT.titel}
      lead={TEXT.ingress}
      innehall={TEXT.sparaInnehall}
      save={(mapp) => client.rutin.saveFil({ mapp })}
      onLasIn={() => navigate('rutiner', { form: 'las-in' })}
    >
      <Stack gap={6}>
        <Galler versioner={versioner} galler={galler} />
        <DataTable
          label={TEXT.stegen}
          columns={STEGKOLUMNER}
          rows={rader}
          rowKey={({ id }) => id}
          onOpen={({ id }) => navigate('rutiner', { steg: id })}
        />
        {versioner.length === 0 ? null : (
          <Section title={TEXT.versioner}>
            <DataTable
              label={TEXT.versioner}
              columns={VERSIONSKOLUMNER}
              rows={versioner.toReversed()}
              rowKey={({ nr }) => String(nr)}
              onOpen={({ nr }) => navigate('rutiner', { version: nr })}
            />
          </Section>
        )}
      </Stack>
    </TextfilSida>
  );
}

function Galler({ versioner, galler }: Props) {
  const senaste = versioner.at(-1);
  const nu = versioner.find(({ nr }) => nr === galler);
  if (senaste === undefined) return <p className="ui-quiet">{TEXT.ingenVersion}</p>;
  return (
    <>
      {nu === undefined ? null : <p>{TEXT.galler(nu.nr, formatDatum(nu.gallerFran))}</p>}
      {senaste.nr === galler ? null : (
        <Banner kind="info" title={TEXT.kommande(senaste.nr, formatDatum(senaste.gallerFran))}>
          {TEXT.kommandeText}
        </Banner>
      )}
    </>
  );
}

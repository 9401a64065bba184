import { useState } from 'react';
import { faktaFromPoster } from '../../../shared/modules/arendetyp/rules.ts';
import type { Arendetyp } from '../../../shared/modules/arendetyp/schema.ts';
import { findAktutkast } from '../../client/aktutkast.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { useQuery } from '../../client/query.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { ArendetypForm, NYCKEL } from './ArendetypForm.tsx';
import { BedomdArendetyp } from './BedomdArendetyp.tsx';
import { text } from './text.ts';
import type { KandaFakta } from './values.ts';

/** Whether it is a skyddsärende and whether it is acute. */
export function ArendetypPanel(props: PanelProps) {
  return <Panel {...props} mayStartOpen />;
}

/** The same where the way on is chosen: there the form opens only when somebody asks for it. */
export function ArendetypSummaryPanel(props: PanelProps) {
  return <Panel {...props} mayStartOpen={false} />;
}

interface Props extends PanelProps {
  readonly mayStartOpen: boolean;
}

function Panel(props: Props) {
  const { aktId } = props;
  const load = useQuery(`arendetyp ${aktId}`, () => loadUnderlag(props), {
    refreshOn: (event) => event.name === 'akt.changed' && event.aktId === aktId,
  });
  return (
    <QueryView query={load} loadingText={text.loading}>
      {(underlag) => <Loaded {...props} {...underlag} />}
    </QueryView>
  );
}

interface Underlag {
  /** Newest first. */
  readonly poster: readonly Arendetyp[];
  readonly kanda: KandaFakta;
  readonly hasKortaFragor: boolean;
  readonly hasDraft: boolean;
}

async function loadUnderlag({ aktId }: PanelProps): Promise<Underlag> {
  const [poster, instrument, bedomningar, utkast] = await Promise.all([
    client.arendetyp.list({ aktId }),
    client.instrument.list({ aktId }),
    client.skyddsbedomning.list({ aktId }),
    findAktutkast(aktId, NYCKEL),
  ]);
  return {
    poster: poster.toSorted((a, b) => b.nr - a.nr),
    kanda: faktaFromPoster(instrument, bedomningar),
    hasKortaFragor: instrument.some(({ innehall }) => innehall.instrumentId === 'korta-fragor'),
    hasDraft: utkast !== null,
  };
}

function Loaded({ aktId, vy, reload, goTo, poster, kanda, hasKortaFragor, hasDraft, mayStartOpen }: Props & Underlag) {
  const { rad } = vy;
  const [senaste, ...tidigare] = poster;
  const isEditable = rad.avslutad === null;
  // The form stands open when it is the next thing: the questions come first, unless it is acute.
  const isNext = rad.slag === 'aktualisering' && senaste === undefined && (rad.akut || hasKortaFragor);
  const [choice, setChoice] = useState<boolean | null>(null);
  const isOpen = choice ?? (mayStartOpen && (hasDraft || isNext));
  if (isOpen && isEditable) {
    return (
      <ArendetypForm
        aktId={aktId}
        earlier={senaste?.innehall.fakta ?? null}
        kanda={kanda}
        takesFocus={choice === true}
        onClose={() => setChoice(false)}
        onSigned={() => {
          setChoice(false);
          reload();
        }}
      />
    );
  }
  return (
    <Stack>
      {senaste === undefined ? <Inherited vy={vy} /> : <BedomdArendetyp post={senaste} />}
      {tidigare.length === 0 ? null : (
        <Disclosure title={text.earlier}>
          <Stack>
            {tidigare.map((post) => (
              <BedomdArendetyp key={post.id} post={post} />
            ))}
          </Stack>
        </Disclosure>
      )}
      {isEditable ? (
        <Row>
          {senaste !== undefined && rad.slag === 'aktualisering' && rad.steg === 'vidare' ? (
            <Button variant="primary" takesFocus={choice === false} onPress={() => goTo('vidare')}>
              {text.next}
            </Button>
          ) : null}
          <Button takesFocus={choice === false} onPress={() => setChoice(true)}>
            {senaste === undefined ? text.start : text.again}
          </Button>
        </Row>
      ) : null}
    </Stack>
  );
}

/** In a personakt the judgement was often made in the aktualisering; the register's row says what it was. */
function Inherited({ vy }: Pick<PanelProps, 'vy'>) {
  const { slag, skyddsarende, akut } = vy.rad;
  if (slag === 'aktualisering' || skyddsarende === 'obedomt') return <p>{text.notJudged}</p>;
  return (
    <>
      <p>{text.inherited}</p>
      <KeyValue
        items={[
          { label: text.skyddsarende, value: skyddsarende === 'ja' ? text.ja : text.nej },
          { label: text.akut, value: akut ? text.ja : text.nej },
        ]}
      />
    </>
  );
}

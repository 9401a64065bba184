import { useState } from 'react';
import type { Instrument } from '../../../shared/instrument/define.ts';
import type { Instrumentpost } from '../../../shared/modules/instrument/schema.ts';
import { useAktutkast } from '../../client/aktutkast.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { useQuery } from '../../client/query.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Section } from '../../ui/Section.tsx';
import { EarlierAnswers } from './EarlierAnswers.tsx';
import { InstrumentForm, nyckelOf } from './InstrumentForm.tsx';
import { text } from './text.ts';

interface Props extends PanelProps {
  readonly instrument: Instrument;
  /** The form stands open as long as nobody has answered; acute work is not met by a wall of questions. */
  readonly startsOpen: boolean;
}

/** One instrument in an akt: the form, and earlier answers compared. */
export function InstrumentPanel(props: Props) {
  const { aktId, instrument } = props;
  const poster = useQuery(`instrument ${aktId}`, () => client.instrument.list({ aktId }), {
    refreshOn: (event) => event.name === 'akt.changed' && event.aktId === aktId,
  });
  const utkast = useAktutkast(aktId, nyckelOf(instrument));
  return (
    <QueryView query={poster} loadingText={text.loading}>
      {(all) => (
        <QueryView query={utkast} loadingText={text.loading}>
          {(found) => (
            <Loaded
              {...props}
              hasDraft={found !== null}
              poster={all
                .filter(({ innehall }) => innehall.instrumentId === instrument.id)
                .toSorted((a, b) => b.nr - a.nr)}
              onSigned={() => {
                poster.reload();
                props.reload();
              }}
            />
          )}
        </QueryView>
      )}
    </QueryView>
  );
}

interface LoadedProps extends Props {
  readonly hasDraft: boolean;
  readonly poster: readonly Instrumentpost[];
  readonly onSigned: () => void;
}

function Loaded({ aktId, vy, instrument, startsOpen, hasDraft, poster, onSigned }: LoadedProps) {
  const mayAnswer = vy.rad.avslutad === null && vy.rad.roll !== 'barn';
  const [choice, setChoice] = useState<boolean | null>(null);
  const [opensAlone] = useState(hasDraft || (startsOpen && poster.length === 0));
  const isOpen = mayAnswer && (choice ?? opensAlone);
  return (
    <Stack>
      <p className="ui-quiet">{instrument.kort}</p>
      <Disclosure title={text.limits}>
        <p>{instrument.granser}</p>
      </Disclosure>
      {vy.rad.roll === 'barn' ? <p>{text.barnakt}</p> : null}
      {isOpen ? (
        <InstrumentForm
          aktId={aktId}
          instrument={instrument}
          personer={vy.personer}
          onClose={() => setChoice(false)}
          takesFocus={choice === true}
          onSigned={() => {
            setChoice(false);
            onSigned();
          }}
        />
      ) : mayAnswer ? (
        <Row>
          <Button takesFocus={choice === false} onPress={() => setChoice(true)}>
            {poster.length === 0 ? text.start : text.again}
          </Button>
        </Row>
      ) : null}
      {poster.length === 0 ? null : (
        <Section title={text.earlier} level={4}>
          <EarlierAnswers poster={poster} personer={vy.personer} />
        </Section>
      )}
    </Stack>
  );
}

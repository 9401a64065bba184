import type { AktVy } from '../../../shared/modules/akt/schema.ts';
import type { InsatsPlats } from '../../../shared/modules/insats/schema.ts';
import type { LagrumRad } from '../../../shared/modules/lagrum/api.ts';
import { type Fara, faraOf } from '../../../shared/modules/matchning/fara.ts';
import type { Vidare } from '../../../shared/modules/vidare/schema.ts';
import { findAktutkast } from '../../client/aktutkast.ts';
import { findArendetyprisk } from '../../client/arendetyprisk.ts';
import { client } from '../../client/live.ts';
import { navigate } from '../../client/navigation.ts';
import type { PanelProps } from '../../client/panel.ts';
import { useQuery } from '../../client/query.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { Link } from '../../ui/Link.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { text } from './text.ts';
import { UtredningForm } from './UtredningForm.tsx';
import { berorda, motiveringOf } from './values.ts';

interface Underlag {
  readonly lagrum: readonly LagrumRad[];
  readonly platser: readonly InsatsPlats[];
  readonly fara: Fara;
  readonly vidare: readonly Vidare[];
  /** Marked when it came in. */
  readonly ansokan: boolean;
}

/** The draft of step 1 closes with the aktualisering: whoever goes on without saving it is told so. */
function UnsavedIntake({ aktId, goTo }: Pick<PanelProps, 'aktId' | 'goTo'>) {
  const utkast = useQuery(`utredning utkast ${aktId}`, () => findAktutkast(aktId, 'aktualisering'));
  return (
    <QueryView query={utkast} loadingText={text.loading}>
      {(found) =>
        found === null ? null : (
          <Banner
            kind="danger"
            title={text.unsaved}
            action={<Button onPress={() => goTo('inkommer')}>{text.toUnsaved}</Button>}
          >
            {text.unsavedWhy}
          </Banner>
        )
      }
    </QueryView>
  );
}

/** The decision that opens the personakter; in acute work the immediate decision stands in the same form. */
export function UtredningPanel({ aktId, vy, goTo }: PanelProps) {
  const underlag = useQuery(
    `utredning ${aktId}`,
    async (): Promise<Underlag> => {
      const [lagrum, platser, instrument, bedomningar, risk, vidare, inkom] = await Promise.all([
        client.lagrum.list({}),
        client.insats.list({}),
        client.instrument.list({ aktId }),
        client.skyddsbedomning.list({ aktId }),
        findArendetyprisk(vy, 'vuxen'),
        client.vidare.list({ aktId }),
        client.aktualisering.get({ aktId }),
      ]);
      return { lagrum, platser, fara: faraOf(instrument, bedomningar, risk), vidare, ansokan: inkom.ansokan === 'ja' };
    },
    { refreshOn: (event) => event.name === 'akt.changed' && event.aktId === aktId },
  );
  if (vy.rad.avslutad !== null) return <Opened vy={vy} />;
  if (berorda(vy.personer).length === 0) {
    return (
      <Banner kind="due" action={<Button onPress={() => goTo('inkommer')}>{text.toPersons}</Button>}>
        {text.noPersons}
      </Banner>
    );
  }
  const harBarn = vy.personer.some(({ roll }) => roll === 'barn');
  const missing = vy.steg.find(({ id }) => id === 'arendetyp')?.saknas ?? [];
  return (
    <Stack>
      <UnsavedIntake aktId={aktId} goTo={goTo} />
      {missing.length === 0 ? null : (
        <Banner kind="due" title={vy.rad.akut ? text.missing : text.missingCalm}>
          <ul>
            {missing.map((mening) => (
              <li key={mening}>{mening}</li>
            ))}
          </ul>
        </Banner>
      )}
      <QueryView query={underlag} loadingText={text.loading}>
        {({ vidare, ansokan, ...value }) => (
          // Another set of persons is another form, so that somebody who is new is among the choices from the start.
          <UtredningForm
            key={[...berorda(vy.personer), ...vidare].map(({ id }) => id).join()}
            aktId={aktId}
            personer={vy.personer}
            akut={vy.rad.akut}
            motivering={motiveringOf(vidare, { harBarn, ansokan })}
            {...value}
          />
        )}
      </QueryView>
    </Stack>
  );
}

/** Afterwards: the akter that belong to the case, by code. */
function Opened({ vy }: { readonly vy: AktVy }) {
  return (
    <Stack gap={3}>
      <p>{text.closed}</p>
      {vy.personakter.length === 0 ? null : (
        <>
          <p>{text.familj}:</p>
          <Row>
            {vy.personakter.map((akt) => (
              <Link key={akt.aktId} onPress={() => navigate('akt', { aktId: akt.aktId })}>
                {akt.roll === null ? akt.kod : `${akt.kod}, ${text[akt.roll]}`}
              </Link>
            ))}
          </Row>
        </>
      )}
    </Stack>
  );
}

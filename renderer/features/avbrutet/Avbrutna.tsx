import type { AvbrutetJobb } from '../../../shared/modules/avbrutet/schema.ts';
import { askToGoOn, dropAvbrutet, forgetAvbrutet, useAvbrutna } from '../../client/avbrutna.ts';
import { navigate } from '../../client/navigation.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dokument } from './Dokument.tsx';
import { TEXT } from './text.ts';

/**
 * What the last lock interrupted, below the page and over nothing: documents go on by themselves, for the rest there is
 * one button each.
 */
export function Avbrutna() {
  const jobb = useAvbrutna();
  if (jobb.length === 0) return null;
  return (
    <section className="ui-status ui-no-print" aria-label={TEXT.rad}>
      {jobb.map((one) => (
        <Avbrutet key={one.jobbId} jobb={one} />
      ))}
    </section>
  );
}

function Avbrutet({ jobb }: { readonly jobb: AvbrutetJobb }) {
  const { jobbId, arbete } = jobb;
  switch (arbete.slag) {
    case 'dokument.create':
      return <Dokument jobb={jobb} arbete={arbete} />;
    case 'bilaga.add':
      return (
        <Erbjudet
          jobb={jobb}
          title={TEXT.bilaga(jobb.kod)}
          knapp={TEXT.laggTillIgen}
          onPress={() => {
            forgetAvbrutet(jobbId);
            navigate('akt', { aktId: arbete.aktId });
          }}
        />
      );
    case 'sakerhetskopia.create':
      return (
        <Erbjudet
          jobb={jobb}
          title={TEXT.kopia}
          knapp={TEXT.fortsattKopia}
          onPress={() => {
            askToGoOn(jobbId);
            navigate('sakerhetskopia', {});
          }}
        />
      );
    case 'logg.verify':
      return (
        <Erbjudet
          jobb={jobb}
          title={TEXT.kontroll}
          text={TEXT.kontrollText}
          knapp={TEXT.kontrolleraIgen}
          onPress={() => {
            askToGoOn(jobbId);
            navigate('logg', { flik: 'kontroll' });
          }}
        />
      );
    case 'personal.avsluta':
      return (
        <Erbjudet
          jobb={jobb}
          title={TEXT.avslut}
          knapp={TEXT.fortsattAvslut}
          onPress={() => {
            // The list of the staff says it as well, until it is done: nothing is lost by not saying it twice.
            dropAvbrutet(jobbId);
            navigate('personal', { id: arbete.anvandareId });
          }}
        />
      );
  }
}

interface ErbjudetProps {
  readonly jobb: AvbrutetJobb;
  readonly title: string;
  readonly text?: string;
  readonly knapp: string;
  readonly onPress: () => void;
}

function Erbjudet({ jobb: { jobbId }, title, text, knapp, onPress }: ErbjudetProps) {
  return (
    <Banner
      kind="due"
      title={title}
      isLive
      action={
        <>
          <Button size="small" onPress={onPress}>
            {knapp}
          </Button>
          <Button variant="quiet" size="small" onPress={() => forgetAvbrutet(jobbId)}>
            {TEXT.glom}
          </Button>
        </>
      }
    >
      {text}
    </Banner>
  );
}

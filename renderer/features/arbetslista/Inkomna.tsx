import { type Datum, formatTidpunkt } from '../../../shared/lib/tid.ts';
import { nextUppgift } from '../../../shared/modules/akt/klocka.ts';
import type { AktRad } from '../../../shared/modules/akt/schema.ts';
import { openAkt } from '../../client/oppna-akt.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { dayInWords } from './grupper.ts';
import { TEXT } from './text.ts';

/** Reports that nobody has judged, oldest first and always on top: nothing that came in gets lost. */
export function Inkomna({ rader, idag }: { readonly rader: readonly AktRad[]; readonly idag: Datum }) {
  return (
    <Card title={TEXT.inkomna(rader.length)} level={2} tone={rader.length === 0 ? 'plain' : 'danger'}>
      {rader.length === 0 ? (
        <p className="arbetslista-inget">{TEXT.ingaInkomna}</p>
      ) : (
        <ul className="arbetslista-inkomna">
          {rader.map((rad) => (
            <Rad key={rad.aktId} rad={rad} idag={idag} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Rad({ rad, idag }: { readonly rad: AktRad; readonly idag: Datum }) {
  const uppgift = nextUppgift(rad);
  return (
    <li>
      <span className="arbetslista-kod">
        <strong className="ui-code">{rad.kod}</strong>
        {rad.akut ? <Tag kind="danger">{TEXT.akutMarke}</Tag> : null}
      </span>
      <span>{TEXT.registrerad(formatTidpunkt(rad.oppnad))}</span>
      <span>
        {uppgift === null ? TEXT.ingenKlocka : TEXT.klocka(uppgift.text, dayInWords(uppgift.forfaller, idag))}
      </span>
      <Button size="small" aria-label={TEXT.oppnaAkt(rad.kod)} onPress={() => openAkt(rad)}>
        {TEXT.oppna}
      </Button>
    </li>
  );
}

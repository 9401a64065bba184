import { formatTidpunkt } from '../../../shared/lib/tid.ts';
import { client } from '../../client/live.ts';
import { useQuery } from '../../client/query.ts';
import { Banner } from '../../ui/Banner.tsx';
import { TEXT } from './text.ts';

/** Says that the computer's clock has been set back: times that people rely on may be wrong. */
export function KlockNotis() {
  const notiser = useQuery('logg notiser', () => client.logg.notiser({}), {
    refreshOn: ({ name }) => name === 'klocka.bakat',
  });
  const senaste = notiser.state === 'ready' ? notiser.value.klockaBakat.at(-1) : undefined;
  if (senaste === undefined) return null;
  return (
    <Banner kind="danger" title={TEXT.klockaBakat} isLive>
      {TEXT.klockaBakatText(inWords(senaste.sekunder), formatTidpunkt(senaste.tidpunkt))}
    </Banner>
  );
}

const UNITS = [
  { seconds: 86_400, one: 'ett dygn', many: 'dygn' },
  { seconds: 3600, one: 'en timme', many: 'timmar' },
  { seconds: 60, one: 'en minut', many: 'minuter' },
  { seconds: 1, one: 'en sekund', many: 'sekunder' },
];

function inWords(sekunder: number): string {
  const unit = UNITS.find(({ seconds }) => sekunder >= seconds);
  if (unit === undefined) return '';
  const count = Math.round(sekunder / unit.seconds);
  return count === 1 ? unit.one : `${count} ${unit.many}`;
}

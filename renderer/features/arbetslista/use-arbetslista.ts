import type { CoreEvent } from '../../../shared/api/events.ts';
import type { Arbetslista } from '../../../shared/modules/arbetslista/api.ts';
import { client } from '../../client/live.ts';
import { type Query, useQuery } from '../../client/query.ts';
import { useToday } from '../../ui/clock.tsx';

/** The day's work, fetched again when something changed and when the day turns. */
export function useArbetslista(): Query<Arbetslista> {
  const idag = useToday();
  return useQuery(`arbetslista ${idag}`, () => client.arbetslista.get({}), { refreshOn: isAboutAkter });
}

function isAboutAkter({ name }: CoreEvent): boolean {
  return name === 'akt.changed' || name === 'register.changed';
}

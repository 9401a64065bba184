import type { AktId } from '../../../shared/lib/id.ts';
import type { Bilaga } from '../../../shared/modules/bilaga/schema.ts';
import { client } from '../../client/live.ts';
import { type Query, useQuery } from '../../client/query.ts';

/** The attachments of an akt, newest first. */
export function useBilagor(aktId: AktId): Query<readonly Bilaga[]> {
  return useQuery(`bilagor ${aktId}`, async () => (await client.bilaga.list({ aktId })).toReversed(), {
    refreshOn: (event) => event.name === 'akt.changed' && event.aktId === aktId,
  });
}

import type { AktId } from '../../../shared/lib/id.ts';
import type { DokumentRad } from '../../../shared/modules/dokument/schema.ts';
import { client } from '../../client/live.ts';
import { type Query, useQuery } from '../../client/query.ts';

/** The stored documents of an akt, newest first. */
export function useDokument(aktId: AktId): Query<readonly DokumentRad[]> {
  return useQuery(`dokument ${aktId}`, () => client.dokument.list({ aktId }), {
    refreshOn: (event) => event.name === 'akt.changed' && event.aktId === aktId,
  });
}

import type { AktId } from '../../../shared/lib/id.ts';
import { client } from '../../client/live.ts';
import { useQuery } from '../../client/query.ts';
import { Banner } from '../../ui/Banner.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { text } from './text.ts';

/** What speaks against the place, to be seen before the decision is signed. */
export function HinderView({ aktId, platsKod }: { readonly aktId: AktId; readonly platsKod: string }) {
  const query = useQuery(`beslut hinder ${aktId} ${platsKod}`, () => client.beslut.hinder({ aktId, platsKod }));
  return (
    <QueryView query={query} loadingText={text.loadingHinder}>
      {(hinder) =>
        hinder.length === 0 ? null : (
          <Banner kind="danger" title={text.hinder} isLive>
            <ul>
              {hinder.map((mening) => (
                <li key={mening}>{mening}</li>
              ))}
            </ul>
            <p>{text.hinderFoljd}</p>
          </Banner>
        )
      }
    </QueryView>
  );
}

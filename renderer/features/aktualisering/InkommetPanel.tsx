import { FLAGGOR } from '../../../shared/instrument/flaggor.ts';
import { ALDRIG_MEDDELANDE } from '../../../shared/modules/aktualisering/kontakt.ts';
import { riskKalla } from '../../../shared/modules/arendetyp/risk.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { useQuery } from '../../client/query.ts';
import { Banner } from '../../ui/Banner.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Judgement } from '../../ui/Judgement.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { factsOf } from './AktualiseringFacts.tsx';
import { text } from './text.ts';

/** In a personakt: what came in, how the client is reached safely, and what was judged before the akt was opened. */
export function InkommetPanel({ aktId }: PanelProps) {
  const query = useQuery(`inkommet ${aktId}`, () => client.inkommet.find({ aktId }));
  return (
    <QueryView query={query} loadingText={text.loading}>
      {(post) =>
        post === null ? (
          <EmptyState title={text.ingetInkommet} />
        ) : (
          <Stack>
            <Banner kind="info">{ALDRIG_MEDDELANDE}</Banner>
            <KeyValue
              items={[{ label: text.aktualisering, value: post.innehall.kod }, ...factsOf(post.innehall.aktualisering)]}
            />
            {post.innehall.risk === null || post.innehall.risk.flaggor.length === 0 ? null : (
              <p>
                {text.risk}: {post.innehall.risk.flaggor.map((flagga) => FLAGGOR[flagga].etikett).join(', ')}.{' '}
                {riskKalla(post.innehall.risk)}
              </p>
            )}
            {post.innehall.skal === '' ? null : (
              <Judgement title={text.skal} author={post.signeradAv}>
                {post.innehall.skal}
              </Judgement>
            )}
          </Stack>
        )
      }
    </QueryView>
  );
}

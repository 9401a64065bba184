import { client } from '../../client/live.ts';
import { useQuery } from '../../client/query.ts';
import { useSession } from '../../client/session.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Card } from '../../ui/Card.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { Page } from '../../ui/Page.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { PausadKopia } from './PausadKopia.tsx';
import { TaKopia } from './TaKopia.tsx';
import { kopiaFakta, TEXT } from './text.ts';

/** When the vault was copied last, and the button that copies it now. */
export function SakerhetskopiaSida() {
  const session = useSession();
  const status = useQuery('sakerhetskopia', () => client.sakerhetskopia.status({}), {
    refreshOn: ({ name }) => name === 'register.changed',
  });
  return (
    <Page title={TEXT.titel} kicker={TEXT.installningar} lead={TEXT.ingress} width="form">
      <QueryView query={status} loadingText={TEXT.hamtar}>
        {({ senaste, forsenad }) => (
          <>
            {forsenad ? <Banner kind="due">{TEXT.forsenad}</Banner> : null}
            <Card title={TEXT.senaste} level={2}>
              {senaste === null ? <p>{TEXT.ingen}</p> : <KeyValue items={kopiaFakta(senaste)} />}
            </Card>
          </>
        )}
      </QueryView>
      <PausadKopia />
      {session.state === 'known' ? <TaKopia app={session.status.app} /> : null}
    </Page>
  );
}

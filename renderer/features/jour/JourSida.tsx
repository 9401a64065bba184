import { useState } from 'react';
import type { OutputOf } from '../../../shared/api/contract.ts';
import type { AktId } from '../../../shared/lib/id.ts';
import type { jourApi } from '../../../shared/modules/jour/api.ts';
import type { Jourlasning } from '../../../shared/modules/jour/schema.ts';
import { client } from '../../client/live.ts';
import { useQuery } from '../../client/query.ts';
import { useSession } from '../../client/session.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Page } from '../../ui/Page.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { AnteckningForm } from './AnteckningForm.tsx';
import { Egna } from './Egna.tsx';
import { Kuvert } from './Kuvert.tsx';
import { OppnaForm } from './OppnaForm.tsx';
import { Oversikt } from './Oversikt.tsx';
import { Sok } from './Sok.tsx';
import { text } from './text.ts';

export type Oppnad = OutputOf<(typeof jourApi)['open']>;

/** One thing at a time: looking for an akt, saying why, reading its page, or writing about it. */
type Lage =
  | { readonly kind: 'sok' }
  | { readonly kind: 'skal'; readonly aktId: AktId; readonly kod: string }
  | { readonly kind: 'las'; readonly oppnad: Oppnad }
  | { readonly kind: 'skriv'; readonly lasning: Jourlasning; readonly isOver: boolean };

/** The section of the person on duty. */
export function JourSida() {
  const userId = useSession((session) => (session.state === 'known' ? session.status.anvandare?.id : undefined));
  const personal = useQuery('jour personal', () => client.personal.list({}));
  return (
    <Page title={text.titel} lead={text.ingress}>
      <QueryView query={personal} loadingText={text.hamtar}>
        {(alla) => (
          <Stack gap={6}>
            {alla.some(({ id, roller }) => id === userId && roller.includes('jour')) ? (
              <Jouren />
            ) : (
              <Banner kind="info">{text.utanRoll}</Banner>
            )}
            <Kuvert />
          </Stack>
        )}
      </QueryView>
    </Page>
  );
}

function Jouren() {
  const [lage, setLage] = useState<Lage>({ kind: 'sok' });
  const back = () => setLage({ kind: 'sok' });
  const read = (oppnad: Oppnad) => setLage({ kind: 'las', oppnad });
  switch (lage.kind) {
    case 'sok':
      return (
        <>
          <Sok onChosen={(aktId, kod) => setLage({ kind: 'skal', aktId, kod })} />
          <Egna onRead={read} onWrite={(lasning, isOver) => setLage({ kind: 'skriv', lasning, isOver })} />
        </>
      );
    case 'skal':
      return <OppnaForm aktId={lage.aktId} kod={lage.kod} onOpened={read} onClose={back} />;
    case 'las':
      return (
        <Oversikt
          key={lage.oppnad.lasning.id}
          {...lage.oppnad}
          onClose={back}
          onOver={() => setLage({ kind: 'skriv', lasning: lage.oppnad.lasning, isOver: true })}
        />
      );
    case 'skriv':
      return (
        <>
          {lage.isOver ? (
            <Banner kind="due" title={text.stangd} isLive>
              {text.stangdText}
            </Banner>
          ) : null}
          <AnteckningForm lasning={lage.lasning} onClose={back} />
        </>
      );
  }
}

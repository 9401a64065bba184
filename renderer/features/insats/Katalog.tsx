import type { InsatsPlats } from '../../../shared/modules/insats/schema.ts';
import { client } from '../../client/live.ts';
import { navigate } from '../../client/navigation.ts';
import { useQuery } from '../../client/query.ts';
import type { Routes } from '../../client/routes.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Lista } from './Lista.tsx';
import { PlatsFormular } from './PlatsFormular.tsx';
import { PlatsSida } from './PlatsSida.tsx';
import { TEXT } from './text.ts';

/** The catalogue: the list, one place, or the form of one. */
export function Katalog({ params }: { readonly params: Routes['katalog'] }) {
  const isWriting = params.form !== undefined;
  const platser = useQuery('katalog', () => client.insats.list({}), {
    // A form goes on from what it began with; a conflict is found when it is saved.
    refreshOn: ({ name }) => name === 'register.changed' && !isWriting,
  });
  return (
    <QueryView query={platser} loadingText={TEXT.hamtar}>
      {(value) => <Vy platser={value} params={params} />}
    </QueryView>
  );
}

interface VyProps {
  readonly platser: readonly InsatsPlats[];
  readonly params: Routes['katalog'];
}

function Vy({ platser, params }: VyProps) {
  if (params.form === 'ny') return <PlatsFormular plats={null} platser={platser} />;
  if (params.kod === undefined) return <Lista platser={platser} />;
  const plats = platser.find(({ kod }) => kod === params.kod);
  if (plats === undefined) return <FinnsInte />;
  if (params.form === 'andra') return <PlatsFormular plats={plats} platser={platser} />;
  return <PlatsSida plats={plats} />;
}

function FinnsInte() {
  return (
    <Page title={TEXT.titel}>
      <EmptyState
        title={TEXT.finnsInte}
        action={
          <Button variant="primary" onPress={() => navigate('katalog', {})}>
            {TEXT.tillKatalogen}
          </Button>
        }
      >
        {TEXT.finnsInteText}
      </EmptyState>
    </Page>
  );
}

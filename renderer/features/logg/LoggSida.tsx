import type { ReactNode } from 'react';
import { client } from '../../client/live.ts';
import { navigate } from '../../client/navigation.ts';
import { useQuery } from '../../client/query.ts';
import type { Routes } from '../../client/routes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { Granskning } from './Granskning.tsx';
import { Handelser } from './Handelser.tsx';
import { Kontroll } from './Kontroll.tsx';
import { TEXT } from './text.ts';
import './logg.css';

/** What stands in the log, what somebody shall look at, and whether it is whole. */
export function LoggSida({ params }: { readonly params: Routes['logg'] }) {
  const manader = useQuery('logg manader', () => client.logg.manader({}));
  return (
    <Page title={TEXT.titel} lead={TEXT.ingress}>
      <QueryView query={manader} loadingText={TEXT.hamtar}>
        {(value) => <Flikar {...value} valda={params.flik} />}
      </QueryView>
    </Page>
  );
}

interface FlikarProps {
  readonly manader: readonly string[];
  readonly granskare: boolean;
  readonly valda: Routes['logg']['flik'];
}

function Flikar({ manader, granskare, valda }: FlikarProps) {
  const reserved = (content: ReactNode) => (granskare ? content : <Stangt />);
  return (
    <Tabs
      label={TEXT.flikar}
      selected={valda ?? (granskare ? 'granskning' : 'kontroll')}
      onSelect={(flik) => navigate('logg', { flik })}
      tabs={[
        { id: 'granskning', label: TEXT.flik.granskning, content: reserved(<Granskning manader={manader} />) },
        { id: 'handelser', label: TEXT.flik.handelser, content: reserved(<Handelser manader={manader} />) },
        { id: 'kontroll', label: TEXT.flik.kontroll, content: <Kontroll /> },
      ]}
    />
  );
}

function Stangt() {
  return <EmptyState title={TEXT.ingenGranskare}>{TEXT.ingenGranskareText}</EmptyState>;
}

import { useState } from 'react';
import type { Manadslage } from '../../../shared/modules/logg/schema.ts';
import { client } from '../../client/live.ts';
import { useQuery } from '../../client/query.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyValue } from '../../ui/KeyValue.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Section } from '../../ui/Section.tsx';
import { FlaggKort } from './FlaggKort.tsx';
import { Manadsval } from './Manadsval.tsx';
import { manadsnamn, TEXT } from './text.ts';

/** What somebody shall look at in a month, and what came of it. */
export function Granskning({ manader }: { readonly manader: readonly string[] }) {
  const [manad, setManad] = useState(manader[0] ?? '');
  const [onlyOpen, setOnlyOpen] = useState(true);
  const query = useQuery(`logg granskning ${manad}`, () => client.logg.granskning({ manad }));
  return (
    <Stack gap={4}>
      <Row gap={6} align="end">
        <Manadsval manader={manader} manad={manad} onChange={setManad} />
        <Checkbox isSelected={onlyOpen} onChange={setOnlyOpen}>
          {TEXT.bara}
        </Checkbox>
      </Row>
      <QueryView query={query} loadingText={TEXT.hamtar}>
        {(value) => {
          const shown = value.flaggor.filter(({ granskning }) => granskning === null || !onlyOpen);
          return (
            <Stack gap={6}>
              <Section title={TEXT.flaggor}>
                {shown.length === 0 ? <EmptyState title={TEXT.ingaFlaggor}>{TEXT.ingaFlaggorText}</EmptyState> : null}
                <Stack gap={3}>
                  {shown.map((post) => (
                    <FlaggKort key={`${post.seq} ${post.flagga}`} manad={manad} post={post} onSaved={query.reload} />
                  ))}
                </Stack>
              </Section>
              <PerManad manader={value.manader} />
            </Stack>
          );
        }}
      </QueryView>
    </Stack>
  );
}

function PerManad({ manader }: { readonly manader: readonly Manadslage[] }) {
  return (
    <Section title={TEXT.oppnaPerManad}>
      <KeyValue
        items={manader.map(({ manad, oppna }) => ({
          label: manadsnamn(manad),
          value: oppna === 0 ? TEXT.ingaOppna : TEXT.oppna(oppna),
        }))}
      />
    </Section>
  );
}

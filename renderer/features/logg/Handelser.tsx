import { useState } from 'react';
import { client } from '../../client/live.ts';
import { useQuery } from '../../client/query.ts';
import { Button } from '../../ui/Button.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Logglista } from './Logglista.tsx';
import { Manadsval } from './Manadsval.tsx';
import { TEXT } from './text.ts';

/** The rows of a month, newest first. */
export function Handelser({ manader }: { readonly manader: readonly string[] }) {
  const [manad, setManad] = useState(manader[0] ?? '');
  /** Before which row the part that shows begins; null: the newest. */
  const [fore, setFore] = useState<number | null>(null);
  const query = useQuery(`logg ${manad} ${fore}`, () => client.logg.list({ manad, fore }));
  return (
    <Stack gap={4}>
      <Manadsval
        manader={manader}
        manad={manad}
        onChange={(chosen) => {
          setManad(chosen);
          setFore(null);
        }}
      />
      <QueryView query={query} loadingText={TEXT.hamtar}>
        {({ poster, fler }) => (
          <Stack gap={3}>
            <Logglista poster={poster} />
            <Row gap={2}>
              {fore === null ? null : <Button onPress={() => setFore(null)}>{TEXT.nyaste}</Button>}
              {fler ? <Button onPress={() => setFore(poster.at(-1)?.seq ?? null)}>{TEXT.visaFler}</Button> : null}
            </Row>
          </Stack>
        )}
      </QueryView>
    </Stack>
  );
}

import { UPPDRAGSORD } from '../../../shared/mallar/ord.ts';
import { askAkt } from '../../client/aktbegaran.ts';
import { useCommands } from '../../client/commands.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { useQuery } from '../../client/query.ts';
import { Button } from '../../ui/Button.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { text } from './text.ts';
import './tilldelning.css';

/** Beside the form: who answers for the akt, who else works with it, and whether chefs can open it. */
export function TilldelningSide({ aktId, vy }: PanelProps) {
  // Every change is signed into the akt, and so begins a new timeline.
  const query = useQuery(`tilldelning ${aktId} ${vy.tidslinje[0]?.nr}`, () => client.tilldelning.list({ aktId }));
  useCommands([
    {
      id: 'akt.tilldelning',
      label: text.kommando,
      group: text.grupp,
      keywords: ['tilldela', 'jäv', 'spärra'],
      run: open,
    },
  ]);
  return (
    <Stack gap={3}>
      <QueryView query={query} loadingText={text.loading}>
        {({ tilldelade, sparrade, chefHarNyckel }) => (
          <ul className="tilldelning-kort">
            {tilldelade.map(({ anvandareId, namn, uppdrag, harNyckel }) => (
              <li key={anvandareId}>
                <span>{namn}</span>
                <span className="ui-quiet">{UPPDRAGSORD[uppdrag]}</span>
                {harNyckel ? null : <Tag kind="due">{text.vantar}</Tag>}
              </li>
            ))}
            <li className="ui-quiet">{chefHarNyckel ? text.chefMed : text.chefUtan}</li>
            {sparrade.length === 0 ? null : <li className="ui-quiet">{text.antalSparrade(sparrade.length)}</li>}
          </ul>
        )}
      </QueryView>
      <div>
        <Button size="small" aria-label={text.kommando} onPress={open}>
          {text.oppna}
        </Button>
      </div>
    </Stack>
  );
}

function open(): void {
  askAkt({ kind: 'tilldelning' });
}

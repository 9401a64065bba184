import { formatTidpunkt } from '../../../shared/lib/tid.ts';
import { askAkt } from '../../client/aktbegaran.ts';
import { useCommands } from '../../client/commands.ts';
import type { PanelProps } from '../../client/panel.ts';
import { Stack } from '../../ui/Layout.tsx';
import { Link } from '../../ui/Link.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import './bilaga.css';
import { Marken } from './Marken.tsx';
import { NyKnapp } from './NyKnapp.tsx';
import { text } from './text.ts';
import { useBilagor } from './useBilagor.ts';

/** Beside the form: the attachments, whatever the step. */
export function BilagaSide({ aktId, vy }: PanelProps) {
  const query = useBilagor(aktId);
  const isOpen = vy.rad.avslutad === null;
  useCommands(
    isOpen
      ? [
          {
            id: 'akt.bilaga',
            label: text.laggTill,
            group: text.grupp,
            keywords: ['fil', 'pdf', 'foto'],
            run: () => askAkt({ kind: 'bilaga-ny' }),
          },
        ]
      : [],
  );
  return (
    <Stack gap={3}>
      {isOpen ? <NyKnapp size="small" /> : null}
      <QueryView query={query} loadingText={text.loading}>
        {(bilagor) =>
          bilagor.length === 0 ? (
            <p className="ui-quiet">{text.tomKort}</p>
          ) : (
            <ul className="bilaga-lista">
              {bilagor.map((bilaga) => (
                <li key={bilaga.id}>
                  <Link quiet onPress={() => askAkt({ kind: 'bilaga-visa', id: bilaga.id })}>
                    {text.namn(bilaga.nr, bilaga.beskrivning)}
                  </Link>
                  <span className="ui-quiet">{formatTidpunkt(bilaga.tillagd)}</span>
                  <Marken bilaga={bilaga} />
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Stack>
  );
}

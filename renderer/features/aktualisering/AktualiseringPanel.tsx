import { useAktutkast } from '../../client/aktutkast.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { useQuery } from '../../client/query.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { AktualiseringFacts } from './AktualiseringFacts.tsx';
import { AktualiseringForm } from './AktualiseringForm.tsx';
import { text } from './text.ts';

/** Everything that came in. Open to change until the aktualisering is closed. */
export function AktualiseringPanel({ aktId, vy, reload, goTo }: PanelProps) {
  const saved = useQuery(`aktualisering ${aktId}`, () => client.aktualisering.get({ aktId }));
  const utkast = useAktutkast(aktId, 'aktualisering');
  return (
    <QueryView query={saved} loadingText={text.loading}>
      {(aktualisering) =>
        vy.rad.avslutad === null ? (
          <QueryView query={utkast} loadingText={text.loading}>
            {(found) => (
              <AktualiseringForm
                key={aktId}
                aktId={aktId}
                saved={aktualisering}
                utkast={found}
                onSaved={reload}
                onNext={() => goTo('arendetyp')}
              />
            )}
          </QueryView>
        ) : (
          <AktualiseringFacts aktId={aktId} aktualisering={aktualisering} />
        )
      }
    </QueryView>
  );
}

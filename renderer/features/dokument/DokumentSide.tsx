import { useState } from 'react';
import { formatTidpunkt } from '../../../shared/lib/tid.ts';
import type { DokumentRad } from '../../../shared/modules/dokument/schema.ts';
import { askAkt } from '../../client/aktbegaran.ts';
import { useCommands } from '../../client/commands.ts';
import type { PanelProps } from '../../client/panel.ts';
import { Button } from '../../ui/Button.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Link } from '../../ui/Link.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import './dokument.css';
import { namnOfDokument } from './mallar.ts';
import { SkapaDialog } from './SkapaDialog.tsx';
import { SkapaKnappar } from './SkapaKnappar.tsx';
import { text } from './text.ts';
import { useDokument } from './useDokument.ts';

/** So many of the newest stand beside the form. */
const NEWEST = 3;

/** Beside the form: the newest documents, whatever the step. */
export function DokumentSide({ aktId, vy }: PanelProps) {
  const query = useDokument(aktId);
  const [isChoosing, setChoosing] = useState(false);
  useCommands([
    { id: 'akt.dokument', label: text.skapa, group: text.grupp, keywords: ['pdf'], run: () => setChoosing(true) },
  ]);
  return (
    <Stack gap={3}>
      <SkapaKnappar size="small" onChoose={() => setChoosing(true)} />
      {isChoosing ? <SkapaDialog aktId={aktId} vy={vy} bestallt={null} onClose={() => setChoosing(false)} /> : null}
      <QueryView query={query} loadingText={text.loading}>
        {(dokument) => <Lista dokument={dokument} vy={vy} />}
      </QueryView>
    </Stack>
  );
}

function Lista({ dokument, vy }: Pick<PanelProps, 'vy'> & { readonly dokument: readonly DokumentRad[] }) {
  const [showsAll, setShowsAll] = useState(false);
  if (dokument.length === 0) return <p className="ui-quiet">{text.tomKort}</p>;
  const shown = showsAll ? dokument : dokument.slice(0, NEWEST);
  return (
    <>
      <ul className="dokument-lista">
        {shown.map((rad) => (
          <li key={rad.id}>
            <Link quiet onPress={() => askAkt({ kind: 'dokument-visa', dokumentId: rad.id })}>
              {namnOfDokument(rad, vy)}
            </Link>
            <span className="ui-quiet">{formatTidpunkt(rad.skapad)}</span>
          </li>
        ))}
      </ul>
      {shown.length === dokument.length ? null : (
        <Button size="small" variant="quiet" onPress={() => setShowsAll(true)}>
          {text.visaAlla(dokument.length)}
        </Button>
      )}
    </>
  );
}

import { NotebookPen } from 'lucide-react';
import { useState } from 'react';
import type { AktId } from '../../../shared/lib/id.ts';
import type { Anteckning } from '../../../shared/modules/anteckning/schema.ts';
import { askAkt, useAktBegaran } from '../../client/aktbegaran.ts';
import { findAktutkast } from '../../client/aktutkast.ts';
import { messageOf } from '../../client/fel.ts';
import { client } from '../../client/live.ts';
import type { PanelProps } from '../../client/panel.ts';
import { useQuery } from '../../client/query.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { showStatus } from '../../ui/status.ts';
import { AnteckningCard } from './AnteckningCard.tsx';
import { nyckelOf } from './nyckel.ts';
import { text } from './text.ts';

const PAGE = 30;

/** The journal, newest first, a page at a time. */
export function JournalPanel({ aktId, vy }: PanelProps) {
  const isOpen = vy.rad.avslutad === null;
  const query = useQuery(`journal ${aktId}`, () => client.anteckning.list({ aktId, antal: PAGE }), {
    refreshOn: (event) => event.name === 'akt.changed' && event.aktId === aktId,
  });
  return (
    <Stack>
      {isOpen ? <NewNote aktId={aktId} /> : null}
      <QueryView query={query} loadingText={text.loading}>
        {(first) =>
          first.anteckningar.length === 0 ? (
            <EmptyState title={text.tom}>{text.tomHelp}</EmptyState>
          ) : (
            <Pages aktId={aktId} first={first} canWrite={isOpen} />
          )
        }
      </QueryView>
    </Stack>
  );
}

function NewNote({ aktId }: { readonly aktId: AktId }) {
  // Asked again when the dialogue closes: what was left in it is then a draft.
  const isWriting = useAktBegaran()?.kind === 'anteckning';
  const utkast = useQuery(`paborjad ${aktId} ${isWriting}`, () => findAktutkast(aktId, nyckelOf(null)));
  const isBegun = utkast.state === 'ready' && utkast.value !== null;
  return (
    <Row>
      <Button
        variant="primary"
        icon={NotebookPen}
        shortcut="Ctrl+J"
        onPress={() => askAkt({ kind: 'anteckning', ersatter: null })}
      >
        {isBegun ? text.fortsatt : text.ny}
      </Button>
      {isBegun ? <span className="ui-quiet">{text.paborjad}</span> : null}
      <Button onPress={() => askAkt({ kind: 'dokument', mall: 'journal', postId: null })}>{text.skapaJournal}</Button>
    </Row>
  );
}

interface Page {
  readonly anteckningar: readonly Anteckning[];
  readonly fler: boolean;
}

function Pages(props: { readonly aktId: AktId; readonly first: Page; readonly canWrite: boolean }) {
  const { aktId, first, canWrite } = props;
  const [older, setOlder] = useState<readonly Page[]>([]);
  const [fel, setFel] = useState<string | null>(null);
  const notes = uniqueNotes([first, ...older]);
  const rattade = new Set(notes.map(({ ersatter }) => ersatter));
  const last = older.at(-1) ?? first;
  const loadOlder = async () => {
    try {
      const page = await client.anteckning.list({ aktId, fore: notes.at(-1)?.nr ?? null, antal: PAGE });
      // A new note would push the oldest of the first page into the gap before this one, so what is shown is kept.
      setOlder([{ anteckningar: notes, fler: true }, page]);
      setFel(null);
    } catch (error) {
      setFel(messageOf(error).mening);
      showStatus(messageOf(error).mening, 'danger');
    }
  };
  return (
    <Stack gap={3}>
      {notes.map((note) => (
        <AnteckningCard key={note.id} note={note} isRattad={rattade.has(note.id)} canWrite={canWrite} />
      ))}
      {fel === null ? null : <Banner kind="danger" title={fel} />}
      {last.fler ? <Button onPress={() => void loadOlder()}>{text.visaAldre}</Button> : null}
    </Stack>
  );
}

/** Every note once, newest first: pages overlap after something new was written. */
function uniqueNotes(pages: readonly Page[]): Anteckning[] {
  const byNr = new Map(pages.flatMap(({ anteckningar }) => anteckningar).map((note) => [note.nr, note]));
  return [...byNr.values()].toSorted((a, b) => b.nr - a.nr);
}

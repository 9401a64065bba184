import { useAllCommands } from '../client/commands.ts';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';

interface HelpRow {
  readonly keys: string;
  readonly label: string;
}

const COLUMNS: readonly Column<HelpRow>[] = [
  { id: 'keys', header: 'Tangenter', cell: (row) => <Kbd keys={row.keys} />, isCode: true },
  { id: 'label', header: 'Vad som händer', cell: (row) => row.label, isRowHeader: true },
];

const ALWAYS: readonly HelpRow[] = [
  { keys: 'F8', label: 'Dölj skärmen' },
  { keys: 'Ctrl+Enter', label: 'Gör det som den färgade knappen säger' },
  { keys: 'Esc', label: 'Stäng dialogrutan' },
];

/** `?`: every shortcut that works just now. */
export function ShortcutHelp(props: { readonly isOpen: boolean; readonly onOpenChange: (isOpen: boolean) => void }) {
  const commands = useAllCommands();
  const rows = commands.flatMap(({ shortcut, label }) => (shortcut === undefined ? [] : [{ keys: shortcut, label }]));
  // The newest offer of a shortcut is the one that it runs.
  const unique = [...ALWAYS, ...rows].filter((row, at, all) => all.findIndex(({ keys }) => keys === row.keys) === at);
  return (
    <Dialog title="Kortkommandon" isOpen={props.isOpen} onOpenChange={props.onOpenChange}>
      <DataTable label="Kortkommandon" rows={unique} rowKey={(row) => row.keys} columns={COLUMNS} />
    </Dialog>
  );
}

import { useEffect, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { SearchField } from 'react-aria-components/SearchField';
import { Text } from 'react-aria-components/Text';
import { type Command, useAllCommands } from '../client/commands.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { filterCommands } from './filter-commands.ts';
import './app.css';

/** The command that opens the palette; the one that it need not offer. */
export const PALETTE_COMMAND = 'app.sok';

export interface CommandPaletteProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** Finds things that are no commands: an akt by its code. */
  readonly find: (text: string) => Promise<readonly Command[]>;
}

/** Ctrl+K: everything that can be done and every place to go, found by typing a part of its name. */
export function CommandPalette({ isOpen, onOpenChange, find }: CommandPaletteProps) {
  return (
    <Dialog title="Sök eller gör" isOpen={isOpen} onOpenChange={onOpenChange}>
      <PaletteBody find={find} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

const FIND_AFTER_MS = 120;

function PaletteBody({ find, onDone }: { readonly find: CommandPaletteProps['find']; readonly onDone: () => void }) {
  const commands = useAllCommands();
  const [text, setText] = useState('');
  const found = useFound(text, find);
  const shown = [...found, ...filterCommands(commands, text)].filter(({ id }) => id !== PALETTE_COMMAND);

  function run(id: string) {
    onDone();
    shown.find((command) => command.id === id)?.run();
  }

  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialogue opens in order to be typed in */}
      <SearchField className="ui-field ui-field-full" autoFocus>
        <Label className="ui-label">Skriv ett kommando, en sida eller en aktkod</Label>
        <div className="ui-input-frame">
          <Input className="ui-input" autoComplete="off" spellCheck="false" />
        </div>
      </SearchField>
      <Menu
        className="ui-listbox app-palette-list"
        aria-label="Förslag"
        onAction={(key) => run(String(key))}
        renderEmptyState={() => <div className="ui-listbox-empty">Inget passar. Pröva ett annat ord eller en kod.</div>}
      >
        {shown.map((command) => (
          <MenuItem key={command.id} id={command.id} textValue={command.label} className="ui-option">
            <span className="ui-option-text">
              <Text slot="label">{command.label}</Text>
            </span>
            {command.group === undefined ? null : <Text className="ui-option-description">{command.group}</Text>}
            {command.shortcut === undefined ? null : <Kbd keys={command.shortcut} />}
          </MenuItem>
        ))}
      </Menu>
    </Autocomplete>
  );
}

function useFound(text: string, find: CommandPaletteProps['find']): readonly Command[] {
  const [found, setFound] = useState<{ readonly text: string; readonly commands: readonly Command[] } | null>(null);
  useEffect(() => {
    if (text.trim() === '') return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      void find(text.trim()).then((commands) => {
        if (isCurrent) setFound({ text, commands });
      });
    }, FIND_AFTER_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text, find]);
  return found?.text === text ? found.commands : [];
}

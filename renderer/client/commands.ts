import { useEffect, useRef } from 'react';
import { create } from 'zustand';

/** Something a person can do, found in the command palette and perhaps on a key. */
export interface Command {
  readonly id: string;
  /** A verb phrase: "Skriv ny anteckning". */
  readonly label: string;
  /** Heading in the palette: "Akten", "Gå till". */
  readonly group?: string | undefined;
  /** As on the keyboard: `Ctrl+J`. */
  readonly shortcut?: string | undefined;
  /** Other words that people look for. */
  readonly keywords?: readonly string[] | undefined;
  readonly run: () => void;
}

interface CommandState {
  readonly sets: readonly { readonly owner: symbol; readonly commands: readonly Command[] }[];
}

const useCommandState = create<CommandState>(() => ({ sets: [] }));

/** Offers commands; returns the way to take them back. The newest offer wins a shortcut. */
export function offerCommands(commands: readonly Command[]): () => void {
  const owner = Symbol('commands');
  useCommandState.setState(({ sets }) => ({ sets: [...sets, { owner, commands }] }));
  return () => useCommandState.setState(({ sets }) => ({ sets: sets.filter((set) => set.owner !== owner) }));
}

/** Offers commands while the component is mounted. A command's `run` may close over what is newest. */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  // The array is new at each drawing; its text is what may change.
  const shape = JSON.stringify(commands);
  useEffect(() => {
    const steady = (JSON.parse(shape) as readonly Omit<Command, 'run'>[]).map((command) => ({
      ...command,
      run: () => latest.current.find(({ id }) => id === command.id)?.run(),
    }));
    return offerCommands(steady);
  }, [shape]);
}

/** Every command on offer, newest offer first. */
export function listCommands(): readonly Command[] {
  return flatten(useCommandState.getState());
}

/** The same, drawing the component again when the offer changes. */
export function useAllCommands(): readonly Command[] {
  const state = useCommandState();
  return flatten(state);
}

function flatten({ sets }: CommandState): readonly Command[] {
  return sets.toReversed().flatMap((set) => set.commands);
}

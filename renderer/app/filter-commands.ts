import type { Command } from '../client/commands.ts';

/**
 * The commands that hold every word of the text, in label, group or keywords. Those whose label starts with it come
 * first; each id once. An empty text keeps all.
 */
export function filterCommands(commands: readonly Command[], text: string): readonly Command[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const unique = [...new Map(commands.toReversed().map((command) => [command.id, command])).values()].toReversed();
  const hits = unique.filter((command) => {
    const hay = fold([command.label, command.group ?? '', ...(command.keywords ?? [])].join(' '));
    return words.every((word) => hay.includes(word));
  });
  const startsWithIt = (command: Command) => fold(command.label).startsWith(words.join(' '));
  return [...hits.filter(startsWithIt), ...hits.filter((command) => !startsWithIt(command))];
}

/** Lower case in composed form: å stays another letter than a. */
function fold(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('sv');
}

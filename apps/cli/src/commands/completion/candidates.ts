import type { Command } from '../../command-line/command.js';
import type { CompletedKind, Option, Positional } from '../../command-line/option.js';
import { optionNamed, optionsOf, splitOption, typedCommand, type TypedCommand } from './typed-command.js';

/** Finds out what there is of a kind; it may ask the server. */
export type Lookup = (
  kind: Exclude<CompletedKind, 'file'>,
  typed: TypedCommand,
  current: string,
) => Promise<readonly string[]>;

/** Instead of words: the shell knows files best. */
export const files = ':files';

/** What the last of the words may become. */
export async function candidates(
  words: readonly string[],
  commands: readonly Command[],
  lookup: Lookup,
): Promise<readonly string[]> {
  const current = words.at(-1) ?? '';
  const typed = typedCommand(words.slice(0, -1), commands);
  const all = await possible(typed, current, commands, lookup);
  return all.filter((candidate) => candidate === files || candidate.startsWith(current));
}

async function possible(typed: TypedCommand, current: string, commands: readonly Command[], lookup: Lookup) {
  if (typed.pending !== undefined) return ofKind(typed.pending, typed, current, lookup);
  if (current.startsWith('--') && current.includes('=')) {
    const [name, value = ''] = splitOption(current);
    const option = optionNamed(name, optionsOf(typed.command))?.[1];
    const values = option === undefined ? [] : await ofKind(option, typed, value, lookup);
    return values.filter((candidate) => candidate !== files).map((candidate) => `${name}=${candidate}`);
  }
  if (current.startsWith('-')) return [...Object.keys(optionsOf(typed.command)), 'help'].map((name) => `--${name}`);
  if (typed.command === undefined) return commands.map(({ name }) => name);
  const positional = positionalAt(typed.command, typed);
  return positional === undefined ? [] : ofKind(positional, typed, current, lookup);
}

/** The one whose turn it is; one that takes several words takes all that follow. */
function positionalAt({ positionals, words }: Command, typed: TypedCommand): Positional | undefined {
  const expected =
    typed.options['all-models'] === true ? positionals.filter(({ name }) => name !== 'model') : positionals;
  return expected[typed.words.length] ?? (words.includes('..') ? expected.at(-1) : undefined);
}

async function ofKind(
  { choices, completes }: Pick<Option, 'choices' | 'completes'>,
  typed: TypedCommand,
  current: string,
  lookup: Lookup,
): Promise<readonly string[]> {
  if (choices !== undefined) return choices;
  if (completes === undefined) return [];
  return completes === 'file' ? [files] : lookup(completes, typed, current);
}

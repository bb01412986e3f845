import type { Command } from '../../command-line/command.js';
import { globalOptions } from '../../command-line/global-options.js';
import type { Option } from '../../command-line/option.js';

/** What the words before the cursor say already. */
export interface TypedCommand {
  readonly command: Command | undefined;
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
  /** The option whose value is being typed. */
  readonly pending: Option | undefined;
}

type Options = Readonly<Record<string, Option>>;

export function typedCommand(before: readonly string[], commands: readonly Command[]): TypedCommand {
  let command: Command | undefined;
  let pending: readonly [string, Option] | undefined;
  const words: string[] = [];
  const options: Record<string, unknown> = {};
  for (const word of before) {
    if (pending !== undefined) {
      note(options, pending, word);
      pending = undefined;
    } else if (word.startsWith('-') && word.length > 1) {
      const [name = '', value] = splitOption(word);
      const option = optionNamed(name, optionsOf(command));
      if (option === undefined) continue;
      if (option[1].kind === 'flag') options[option[0]] = true;
      else if (value === undefined) pending = option;
      else note(options, option, value);
    } else if (command === undefined) command = commands.find(({ name }) => name === word);
    else words.push(word);
  }
  return { command, words, options, pending: pending?.[1] };
}

export const optionsOf = (command: Command | undefined): Options => ({ ...command?.options, ...globalOptions });

export function optionNamed(name: string, options: Options): readonly [string, Option] | undefined {
  return Object.entries(options).find(([long, { alias }]) => name === `--${long}` || name === `-${alias}`);
}

export function splitOption(word: string): readonly [string, string?] {
  const sign = word.indexOf('=');
  return sign < 0 ? [word] : [word.slice(0, sign), word.slice(sign + 1)];
}

function note(options: Record<string, unknown>, [name, { kind }]: readonly [string, Option], value: string): void {
  const earlier = options[name];
  options[name] = kind === 'list' ? [...(Array.isArray(earlier) ? earlier : []), value] : value;
}

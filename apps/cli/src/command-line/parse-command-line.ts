import yargs, { type Arguments, type Argv, type Options } from 'yargs';
import { UsageFailure } from '../failures/usage-failure.js';
import type { Command } from './command.js';
import { Given } from './given.js';
import { globalOptions } from './global-options.js';
import type { Option } from './option.js';

/** A command with what was given to it, or a text (help, version) that was asked for instead. */
export type CommandLine = { readonly command: Command; readonly given: Given } | { readonly text: string };

const helpWidth = 100;

/** Values are taken as they stand: what they mean is for the model's schema to say. */
const asTheyStand = {
  'dot-notation': false,
  'parse-numbers': false,
  'parse-positional-numbers': false,
  'greedy-arrays': false,
  'camel-case-expansion': false,
  'boolean-negation': false,
};

/** yargs loses a lone `-` among the words. No word that a system hands over can hold U+0000, so this one is free. */
const dash = '\u0000dash';

/** @throws UsageFailure */
export async function parseCommandLine(
  words: readonly string[],
  commands: readonly Command[],
  version: string,
): Promise<CommandLine> {
  let text = '';
  let chosen: CommandLine | undefined;
  const parser = commands.reduce(
    (sofar, command) => withCommand(sofar, command, (args) => (chosen = { command, given: givenTo(command, args) })),
    emptyParser(
      version,
      words.find((word) => commands.some(({ name }) => name === word)),
    ),
  );
  const kept = words.map((word) => (word === '-' ? dash : word));
  await parser.parseAsync(kept, {}, (_error, _args, output) => {
    text = output;
  });
  return chosen ?? { text };
}

function emptyParser(version: string, command: string | undefined): Argv {
  return yargs()
    .scriptName('kamerton')
    .usage('$0 <command>\n\nTunes the generation parameters of language models through a Kamerton server.')
    .locale('en')
    .exitProcess(false)
    .wrap(helpWidth)
    .version(version)
    .help()
    .parserConfiguration(asTheyStand)
    .strict()
    .recommendCommands()
    .demandCommand(1, 'Name a command.')
    .options(yargsOptions(globalOptions))
    .fail((message: string | null, error: Error | undefined) => {
      throw new UsageFailure(message ?? error?.message ?? 'The command line makes no sense.', command);
    });
}

function withCommand(parser: Argv, command: Command, choose: (args: Arguments) => void): Argv {
  const { name, words, summary, positionals, options, examples = [] } = command;
  return parser.command(
    `${name} ${words}`.trim(),
    summary,
    (own) => {
      for (const { name: positional, summary: describe, choices } of positionals) {
        own.positional(positional, { type: 'string', describe, ...(choices && { choices }) });
      }
      for (const [line, meaning] of examples) own.example(`$0 ${line}`, meaning);
      return own.options(yargsOptions(options));
    },
    choose,
  );
}

function yargsOptions(options: Readonly<Record<string, Option>>): Record<string, Options> {
  return Object.fromEntries(
    Object.entries(options).map(([name, { kind, summary, alias, choices }]): [string, Options] => [
      name,
      {
        describe: summary,
        ...(kind === 'flag' ? { type: 'boolean' } : { type: 'string', requiresArg: true, array: kind === 'list' }),
        ...(alias !== undefined && { alias }),
        ...(choices && { choices }),
      },
    ]),
  );
}

/** Words behind `--` come last. */
function givenTo({ name, positionals }: Command, args: Arguments): Given {
  const options = Object.fromEntries(Object.entries(args).map(([key, value]) => [key, withDashes(value)]));
  const placed = positionals.flatMap(({ name: positional }) => options[positional] ?? []);
  const behind = args._.slice(1).map(withDashes);
  return new Given(name, [...placed, ...behind].map(String), options);
}

function withDashes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withDashes);
  return value === dash ? '-' : value;
}

import type { Command } from '../../command-line/command.js';
import { Given } from '../../command-line/given.js';
import { serverOf } from '../../command-line/session-options.js';
import { exitCodes, type ExitCode } from '../../exit-code.js';
import { ApiClient } from '../../http/api-client.js';
import type { Outside } from '../../outside/outside.js';
import { candidates } from './candidates.js';
import { serverLookup } from './server-lookup.js';
import { typedCommand } from './typed-command.js';
import { keptPrefix, wordsOf } from './typed-line.js';

/** How the scripts call: `__complete bash LINE POINT WORDBREAKS` or `__complete zsh WORD…`. */
export const completeCommand = '__complete';

const patienceMs = 1_000;

/** Answers the shell, one candidate a line. Whatever goes wrong, nothing is said: somebody is in the middle of typing. */
export async function complete(
  [shell, ...args]: readonly string[],
  commands: readonly Command[],
  outside: Outside,
): Promise<ExitCode> {
  const { words, kept } = shell === 'bash' ? fromBash(args) : { words: args, kept: '' };
  try {
    const { options } = typedCommand(words.slice(0, -1), commands);
    const server = serverOf(new Given('', [], options), outside.env);
    const api = new ApiClient({ ...server, timeoutMs: patienceMs, retries: false, interrupted: outside.interrupted });
    const found = await candidates(words, commands, serverLookup(api));
    outside.stdout.write(found.map((candidate) => `${candidate.slice(kept.length)}\n`).join(''));
  } catch {
    // No server, no model of that name, half an address: then there is nothing to offer.
  }
  return exitCodes.done;
}

function fromBash([line = '', point = '', wordBreaks = '']: readonly string[]) {
  const [, ...words] = wordsOf(line.slice(0, Number(point)));
  return { words, kept: keptPrefix(words.at(-1) ?? '', wordBreaks) };
}

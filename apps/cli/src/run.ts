import { isColoured, styleFor, type ColourWish } from './output/style.js';
import { Output } from './output/output.js';
import type { Outside, Sink } from './outside/outside.js';
import { ApiClient } from './http/api-client.js';
import { complete, completeCommand } from './commands/completion/complete.js';
import { commands } from './commands/commands.js';
import type { Given } from './command-line/given.js';
import { parseCommandLine } from './command-line/parse-command-line.js';
import { serverOf, timeoutMs } from './command-line/session-options.js';
import { exitCodes, type ExitCode } from './exit-code.js';
import { reportFailure } from './report-failure.js';
import { version } from './version.js';

/** The whole program: words in, exit code out. */
export async function run(words: readonly string[], outside: Outside): Promise<ExitCode> {
  if (words[0] === completeCommand) return complete(words.slice(1), commands, outside);
  // Known before the command line is understood: it may be what is wrong.
  const wish = { color: words.includes('--color'), noColor: words.includes('--no-color') };
  const output = outputFor(outside, wish, words.includes('--json'));
  try {
    const line = await parseCommandLine(words, commands, version);
    if (!('command' in line)) {
      output.raw(`${line.text}\n`);
      return exitCodes.done;
    }
    return await line.command.run(line.given, sessionFor(line.given, output, outside));
  } catch (error) {
    return reportFailure(error, output, outside.env);
  }
}

function sessionFor(given: Given, output: Output, outside: Outside) {
  const server = serverOf(given, outside.env);
  const api = new ApiClient({
    ...server,
    timeoutMs: timeoutMs(given),
    retries: true,
    interrupted: outside.interrupted,
  });
  return { api, output, outside, language: server.language };
}

function outputFor({ env, stdout, stderr }: Outside, wish: ColourWish, json: boolean): Output {
  const channel = (sink: Sink) => ({ ...sink, style: styleFor(isColoured(wish, env, sink)) });
  return new Output(channel(stdout), channel(stderr), json);
}

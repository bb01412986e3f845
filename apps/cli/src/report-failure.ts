import { exitCodes, type ExitCode } from './exit-code.js';
import { InterruptedFailure } from './failures/interrupted-failure.js';
import { InvalidFailure } from './failures/invalid-failure.js';
import { RefusedFailure } from './failures/refused-failure.js';
import { UnreachableFailure } from './failures/unreachable-failure.js';
import { UsageFailure } from './failures/usage-failure.js';
import type { Output } from './output/output.js';
import { findingLines } from './render/finding-lines.js';
import { problemText } from './render/problem-text.js';
import { printable } from './output/printable.js';

/** Says on stderr what went wrong: to people in words, with `--json` as a document. */
export function reportFailure(
  error: unknown,
  output: Output,
  env: Readonly<Record<string, string | undefined>>,
): ExitCode {
  if (error instanceof RefusedFailure) {
    tell(output, error.problem, (style) => problemText(error.problem, style));
    return exitCodes.refused;
  }
  if (error instanceof InvalidFailure) {
    const { message: detail, findings: errors } = error;
    const more = errors.filter(({ message }) => message !== detail);
    tell(output, { code: 'INVALID_INPUT', detail, errors }, (style) =>
      [`${style.red(printable(detail))}\n`, findingLines(more, style)].join(''),
    );
    return exitCodes.refused;
  }
  if (error instanceof UsageFailure) {
    const help = error.command === undefined ? 'kamerton --help' : `kamerton ${error.command} --help`;
    tell(output, { code: 'USAGE', detail: error.message }, () => `${inLines(error.message)}\nSee ${help}.\n`);
    return exitCodes.usage;
  }
  if (error instanceof UnreachableFailure) return say(output, 'UNREACHABLE', error, exitCodes.unreachable);
  if (error instanceof InterruptedFailure) return say(output, 'INTERRUPTED', error, exitCodes.interrupted);
  if (env['KAMERTON_DEBUG'] === '1') output.note(() => `${error instanceof Error ? error.stack : String(error)}\n`);
  return say(output, 'FAILED', error instanceof Error ? error : new Error(String(error)), exitCodes.refused);
}

function say(output: Output, code: string, { message }: Error, exitCode: ExitCode): ExitCode {
  tell(output, { code, detail: message }, (style) => `${style.red(printable(message))}\n`);
  return exitCode;
}

function tell(output: Output, document: object, text: Parameters<Output['note']>[0]): void {
  output.note(output.json ? () => `${JSON.stringify(document)}\n` : text);
}

/** Of yargs, which lays some of its messages out over several lines. */
const inLines = (message: string): string => message.split('\n').map(printable).join('\n');

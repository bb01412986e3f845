import type { SettingsDocument } from '@kamerton/contract';
import { parseSettings, type Position } from '@kamerton/settings-document';
import type { Given } from '../../command-line/given.js';
import { readInput } from '../../command-line/read-input.js';
import { InvalidFailure } from '../../failures/invalid-failure.js';
import { RefusedFailure } from '../../failures/refused-failure.js';
import { UsageFailure } from '../../failures/usage-failure.js';
import type { Session } from '../../session.js';

export interface SettingsFile {
  readonly document: SettingsDocument;
  /** Runs a call about the document; what the server finds wrong in it is told with its line. */
  readonly locating: <Body>(call: () => Promise<Body>) => Promise<Body>;
}

/** @throws UsageFailure, InvalidFailure with the line of each fault */
export async function readSettings(given: Given, { outside, language }: Session): Promise<SettingsFile> {
  const path = given.text('file');
  if (path === undefined)
    throw new UsageFailure('-f is missing: the settings document, or - for stdin.', given.command);
  const parsed = parseSettings(await readInput(outside, path));
  const name = path === '-' ? 'stdin' : path;
  if (!parsed.ok) {
    const findings = parsed.faults.map(({ message, code, pointer, ...place }) => ({
      pointer,
      code,
      message: `${at(name, place)}: ${message[language]}`,
    }));
    throw new InvalidFailure(`${name} is no settings document.`, findings);
  }
  const { document, positionOf } = parsed;
  return {
    document,
    locating: (call) => call().catch((error: unknown) => Promise.reject(located(error, name, positionOf))),
  };
}

const at = (name: string, { line, column }: Position): string => `${name}:${line}:${column}`;

/** Whatever the server found wrong in the document gets its place in the file. */
function located(error: unknown, name: string, positionOf: (pointer: string) => Position): unknown {
  if (!(error instanceof RefusedFailure) || error.problem.errors === undefined) return error;
  const { problem } = error;
  const errors = error.problem.errors.map((issue) => {
    const pointer = pointerInDocument(problem.code, issue.pointer);
    return pointer === null ? issue : { ...issue, message: `${at(name, positionOf(pointer))}: ${issue.message}` };
  });
  return new RefusedFailure({ ...problem, errors });
}

/** Pointers of INVALID_SETTINGS lead into the document, those of other problems into the body that it came in. */
function pointerInDocument(code: string, pointer: string): string | null {
  if (code === 'INVALID_SETTINGS') return pointer;
  return pointer.startsWith('/document/') ? pointer.slice('/document'.length) : null;
}

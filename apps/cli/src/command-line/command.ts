import type { ExitCode } from '../exit-code.js';
import type { Session } from '../session.js';
import type { Given } from './given.js';
import type { Option, Positional } from './option.js';

export interface Command {
  readonly name: string;
  /** The words behind the name, as the help shows them: `<model> [parameter]`. */
  readonly words: string;
  readonly summary: string;
  readonly positionals: readonly Positional[];
  readonly options: Readonly<Record<string, Option>>;
  /** Whole command lines without `kamerton`, each with what it does. */
  readonly examples?: readonly (readonly [string, string])[];
  readonly run: (given: Given, session: Session) => Promise<ExitCode>;
}

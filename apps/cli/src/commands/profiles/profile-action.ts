import type { Given } from '../../command-line/given.js';
import type { ExitCode } from '../../exit-code.js';
import type { Session } from '../../session.js';

/** What `profiles <model> <action>` does; the model is taken from the words already. */
export type ProfileAction = (model: string, given: Given, session: Session) => Promise<ExitCode>;

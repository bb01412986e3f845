import type { Given } from '../../command-line/given.js';
import type { ExitCode } from '../../exit-code.js';
import type { Session } from '../../session.js';

/** What `presets <action>` does. */
export type PresetAction = (given: Given, session: Session) => Promise<ExitCode>;

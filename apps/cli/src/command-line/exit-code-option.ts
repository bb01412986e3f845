import { exitCodes, type ExitCode } from '../exit-code.js';
import type { Given } from './given.js';
import type { Option } from './option.js';

/** As `git diff --exit-code` and `terraform plan -detailed-exitcode`: differences are no failure unless asked for. */
export const exitCodeOption = {
  'exit-code': { kind: 'flag', summary: `End with ${exitCodes.differences} when there are differences` },
} as const satisfies Readonly<Record<string, Option>>;

export const exitCodeFor = (given: Given, differs: boolean): ExitCode =>
  differs && given.flag('exit-code') ? exitCodes.differences : exitCodes.done;

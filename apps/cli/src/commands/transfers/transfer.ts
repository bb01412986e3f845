import { apiPaths, type TransferBody, type TransferSource } from '@kamerton/contract';
import type { Given } from '../../command-line/given.js';
import { ifMatchIn, reasonIn, writeOptions, writeQuery } from '../../command-line/write-options.js';
import type { Option } from '../../command-line/option.js';
import { exitCodes, type ExitCode } from '../../exit-code.js';
import type { Session } from '../../session.js';
import { writeDocument } from '../../writing/write-document.js';
import { writeSet } from '../../writing/write-set.js';
import { writeText } from '../../writing/write-text.js';
import { lossReport } from './loss-report.js';

export const transferOptions = {
  ...writeOptions,
  only: { kind: 'list', summary: 'Only this parameter, by its name at the destination', completes: 'parameter' },
  replace: { kind: 'flag', summary: 'Take away all other overrides of the set' },
} as const satisfies Readonly<Record<string, Option>>;

export interface Destination {
  readonly model: string;
  readonly runtime: string | undefined;
  readonly profile: string | undefined;
}

/** Brings values into a set, and tells what became of each on the way. */
export async function transfer(
  given: Given,
  { api, output }: Session,
  source: TransferSource,
  { model, runtime, profile }: Destination,
): Promise<ExitCode> {
  const query = writeQuery(given);
  const only = given.texts('only').flatMap((names) => names.split(','));
  const body = await writeSet<TransferBody>(api, query.dry_run === true, {
    method: 'POST',
    path: apiPaths.transfer(model, { runtime, profile, ...query }),
    body: {
      ...source,
      mode: given.flag('replace') ? 'replace' : 'merge',
      ...(only.length > 0 && { only }),
      ...reasonIn(given),
    },
    ...ifMatchIn(given),
  });
  const document = { ...writeDocument(body), report: body.report, unread: body.unread };
  output.show(document, (style) => `${lossReport(body.report, body.unread, style)}${writeText(document, style)}`);
  return exitCodes.done;
}

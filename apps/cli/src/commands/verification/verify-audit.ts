import { apiPaths, type AuditVerificationBody } from '@kamerton/contract';
import type { Given } from '../../command-line/given.js';
import { exitCodes, type ExitCode } from '../../exit-code.js';
import { UsageFailure } from '../../failures/usage-failure.js';
import type { Session } from '../../session.js';
import { auditText } from './audit-text.js';

/** Whether every event of the audit log stands as it was written. @throws UsageFailure */
export async function verifyAudit(given: Given, { api, output }: Session): Promise<ExitCode> {
  const [extra] = given.remainingWords();
  const option = ['load-parameters', 'accept-costs', 'dry-run'].find((name) => given.flag(name));
  if (extra !== undefined || option !== undefined) {
    const found = extra === undefined ? `--${option}` : `"${extra}"`;
    throw new UsageFailure(`--audit is about the audit log as a whole: ${found} does not go with it.`, given.command);
  }
  const found = await api.get<AuditVerificationBody>(apiPaths.auditVerify);
  output.show(found, (style) => auditText(found, style));
  return found.intact ? exitCodes.done : exitCodes.auditBroken;
}

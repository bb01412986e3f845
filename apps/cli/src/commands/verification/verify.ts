import {
  apiPaths,
  type VerificationBody,
  type VerificationPlanBody,
  type VerificationRequestBody,
} from '@kamerton/contract';
import { modelPositional } from '../../command-line/address-options.js';
import type { Command } from '../../command-line/command.js';
import { dryRunOption } from '../../command-line/write-options.js';
import { exitCodes, type ExitCode } from '../../exit-code.js';
import { followRun } from './follow-run.js';
import { planText } from './plan-text.js';
import { verifyAudit } from './verify-audit.js';
import { isContradicted, verdictsOf, verdictText } from './verdict-text.js';

export const verify: Command = {
  name: 'verify',
  words: '[model] [parameters..]',
  summary: 'Proves on the live runtime what each parameter really does; with --audit, that the audit log is intact',
  positionals: [modelPositional, { name: 'parameters', summary: 'Only these', completes: 'parameter' }],
  options: {
    'load-parameters': { kind: 'flag', summary: 'Also those that make the runtime load the model anew' },
    'accept-costs': { kind: 'flag', summary: 'Also where each generation costs money' },
    ...dryRunOption,
    audit: { kind: 'flag', summary: 'Instead of a model: that no event of the audit log was changed or removed' },
  },
  examples: [
    ['verify llama3:8b', `ends with ${exitCodes.notHonoured} when the runtime does not do what a parameter says`],
    ['verify gpt-4o temperature top_p --accept-costs', 'a few parameters of a hosted model'],
    ['verify --audit', `ends with ${exitCodes.auditBroken} when the audit log is not as it was written`],
  ],
  run: async (given, session) => {
    if (given.flag('audit')) return verifyAudit(given, session);
    const { api, output } = session;
    const model = given.word('model');
    const parameters = given.remainingWords();
    const body: VerificationRequestBody = {
      ...(parameters.length > 0 && { parameters }),
      ...(given.flag('load-parameters') && { load_parameters: true }),
      ...(given.flag('accept-costs') && { accept_costs: true }),
    };
    const scope = { runtime: given.text('runtime') };
    if (given.flag('dry-run')) {
      const path = apiPaths.modelVerification(model, { ...scope, dry_run: true });
      const plan = await api.rehearse<VerificationPlanBody>({ method: 'POST', path, body });
      output.show(plan, () => planText(plan));
      return exitCodes.done;
    }
    const path = apiPaths.modelVerification(model, scope);
    // Whoever presses Ctrl-C now wants the run cancelled, and for that it has to be known whether there is one.
    await api.uninterrupted().write<VerificationBody>({ method: 'POST', path, body });
    const run = await followRun(session, path);
    output.show(run, (style) => verdictText(run, parameters, style));
    return exitCodeOf(run, parameters);
  },
};

function exitCodeOf(run: VerificationBody, parameters: readonly string[]): ExitCode {
  if (run.status !== 'done') return exitCodes.refused;
  return verdictsOf(run, parameters).some(([, verdict]) => isContradicted(verdict))
    ? exitCodes.notHonoured
    : exitCodes.done;
}

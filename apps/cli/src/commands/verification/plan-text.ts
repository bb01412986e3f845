import type { VerificationPlanBody } from '@kamerton/contract';
import { printable } from '../../output/printable.js';

export function planText(plan: VerificationPlanBody): string {
  const { requests, tokens, seconds } = plan.limits;
  const lines = [
    `Would probe: ${plan.parameters.join(', ') || 'nothing'}`,
    ...(plan.left_out.length === 0 ? [] : [`Left out without --load-parameters: ${plan.left_out.join(', ')}`]),
    `At most ${requests} requests, ${tokens} tokens, ${seconds} s`,
    ...(plan.billed_per_call ? ['Each generation costs money here: --accept-costs is needed'] : []),
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}

import type {
  ProbeCheck,
  VerdictBody,
  VerificationBody,
  VerificationCosts,
  VerificationPlanBody,
  VerificationProgress,
  VerificationRequestBody,
} from '@kamerton/contract';
import type { ProbeCheckDto, VerdictDto } from './http/dto/verdict.dto.js';
import type { VerificationCostsDto } from './http/dto/verification-costs.dto.js';
import type { VerificationPlanDto } from './http/dto/verification-plan.dto.js';
import type { VerificationRequestDto } from './http/dto/verification-request.dto.js';
import type { VerificationDto, VerificationProgressDto } from './http/dto/verification.dto.js';

/** Each assignable to the other, with the same names: a field that only one side has is a compile error here. */
type Same<Left, Right> = [Left, keyof Left] extends [Right, keyof Right]
  ? [Right, keyof Right] extends [Left, keyof Left]
    ? true
    : never
  : never;

const agreements: Readonly<Record<string, true>> = {
  verification: true satisfies Same<VerificationDto, VerificationBody>,
  progress: true satisfies Same<VerificationProgressDto, VerificationProgress>,
  costs: true satisfies Same<VerificationCostsDto, VerificationCosts>,
  plan: true satisfies Same<VerificationPlanDto, VerificationPlanBody>,
  request: true satisfies Same<VerificationRequestDto, VerificationRequestBody>,
  verdict: true satisfies Same<VerdictDto, VerdictBody>,
  check: true satisfies Same<ProbeCheckDto, ProbeCheck>,
};

describe('the DTO classes of verification', () => {
  it.each(Object.entries(agreements))('%s agrees with the contract both ways (the compiler says so)', (_, agrees) => {
    expect(agrees).toBe(true);
  });
});

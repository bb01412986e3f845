import type { FormModel } from '@kamerton/cockpit-parameter-form';
import type { ProblemIssue } from '@kamerton/contract';

/** Puts the API's words under the fields that they speak of, and answers those that belong to none. */
export const placeRefusals = (form: FormModel, issues: readonly ProblemIssue[]): readonly string[] => {
  const byParameter = new Map<string, string[]>();
  const homeless: string[] = [];
  for (const { parameter, message } of issues) {
    if (parameter === undefined || !form.field(parameter)) homeless.push(message);
    else byParameter.set(parameter, [...(byParameter.get(parameter) ?? []), message]);
  }
  for (const [parameter, messages] of byParameter) form.field(parameter)?.refuse(messages);
  return homeless;
};

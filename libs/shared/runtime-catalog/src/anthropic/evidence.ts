import { catalog } from '../schema/parameter-spec.js';
import type { ModelFacts } from '../runtime-kind.js';
import type { Fact } from '@kamerton/parameter-schema';

export const messageTypes = 'anthropic-sdk-typescript src/resources/messages/messages.ts';
export const messageParams = `${messageTypes} : MessageCreateParamsBase`;

export const documented = catalog(messageParams);
export const refused = catalog(`refused with 400 beyond it: ${messageParams}`);

/** A limit that holds for this model and not for all. */
export const ofThisModel = ({ family }: ModelFacts, rule: string): Fact => ({
  source: 'model_family',
  evidence: `${rule}; ${family?.evidence ?? 'every model'}: ${messageParams}`,
});

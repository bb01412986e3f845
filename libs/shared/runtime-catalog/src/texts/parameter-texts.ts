import type { Language, ParameterGroup } from '@kamerton/parameter-schema';
import { dryTexts } from './dry.js';
import { lengthTexts } from './length.js';
import { loadingTexts } from './loading.js';
import { outputTexts } from './output.js';
import type { GroupTexts, ParameterText } from './parameter-text.js';
import { penaltiesTexts } from './penalties.js';
import { reasoningTexts } from './reasoning.js';
import { samplerChainTexts } from './sampler-chain.js';
import { samplingTexts } from './sampling.js';

/** Every canonical parameter under its group: the runtime kinds can only use names that stand here. */
export const parameterTexts = {
  sampling: { ...samplingTexts, ...samplerChainTexts },
  length: lengthTexts,
  penalties: { ...penaltiesTexts, ...dryTexts },
  reasoning: reasoningTexts,
  output: outputTexts,
  loading: loadingTexts,
} satisfies Record<ParameterGroup, GroupTexts>;

export type CanonicalName<Group extends ParameterGroup> = keyof (typeof parameterTexts)[Group];

const textsByName: ReadonlyMap<string, Readonly<Record<Language, ParameterText>>> = new Map(
  Object.values(parameterTexts).flatMap((group) => Object.entries(group)),
);

/** Label and description of a canonical parameter. */
export const parameterText = (parameter: string, language: Language): ParameterText => {
  const text = textsByName.get(parameter);
  if (text === undefined) throw new RangeError(`There is no canonical parameter called ${parameter}`);
  return text[language];
};

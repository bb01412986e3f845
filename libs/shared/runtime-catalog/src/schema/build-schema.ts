import { otherAdvised, otherParameter } from '@kamerton/parameter-schema';
import type { Language, ParameterDefinition } from '@kamerton/parameter-schema';
import { narrowToFamily } from '../family/narrow-to-family.js';
import type { DefinitionsByName, ModelFacts, ModelSchema } from '../runtime-kind.js';
import { parameterText } from '../texts/parameter-texts.js';
import { baseLayers, withOwnDefault } from './base-layers.js';
import type { KindSpecs } from './parameter-spec.js';
import type { ParameterTies } from './parameter-ties.js';
import { provenFacets } from './proven-facets.js';
import { specEntries } from './spec-entries.js';
import type { SpecEntry } from './spec-entries.js';

/** Distance between two parameters, so that one can be put between them without renumbering. */
const orderStep = 10;

/** The schema of one model: what the kind's specs say, narrowed to the family, with the model's own defaults. */
export const buildSchema = (
  specs: KindSpecs,
  { rules, advice }: ParameterTies,
  facts: ModelFacts,
  language: Language,
): ModelSchema => {
  const known: Record<string, ParameterDefinition> = {};
  const omissions: { parameter: string; wire_name: string; evidence: string }[] = [];
  specEntries(specs).forEach((entry, index) => {
    const evidence = entry.spec.omitted?.(facts) ?? null;
    if (evidence === null) {
      known[entry.parameter] = describe(entry, (index + 1) * orderStep, facts, language);
    } else {
      omissions.push({ parameter: entry.parameter, wire_name: entry.spec.wireName, evidence });
    }
  });
  const parameters = Object.fromEntries(
    Object.entries(known).map(([name, definition]) => [name, withOwnDefault(name, definition, facts)]),
  );
  const named = (name: string) => Object.hasOwn(parameters, name);
  return {
    schema: {
      parameters,
      rules: rules.filter((rule) => named(rule.parameter) && named(otherParameter(rule))),
    },
    baseLayers: baseLayers(known, facts),
    omissions,
    advice: advice.filter((each) => named(each.parameter) && named(otherAdvised(each))),
    reloads: reloadsOf(specs, known, facts),
    nothingToTune: null,
  };
};

const reloadsOf = (specs: KindSpecs, known: DefinitionsByName, facts: ModelFacts): readonly string[] =>
  specEntries(specs)
    .filter(({ parameter, spec }) => known[parameter]?.scope === 'load' && spec.reloads?.(facts) !== false)
    .map(({ parameter }) => parameter);

const describe = (
  { parameter, group, spec }: SpecEntry,
  order: number,
  facts: ModelFacts,
  language: Language,
): ParameterDefinition => {
  const core = narrowToFamily(facts.family?.id ?? null, parameter, spec.define(facts));
  const { label, description } = parameterText(spec.text ?? parameter, language);
  return {
    scope: 'request',
    unit: null,
    ...core,
    provenance: provenFacets(core),
    group,
    order,
    label,
    description,
    wire_name: spec.wireName,
  };
};

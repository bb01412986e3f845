import type { ConfigBody, VerdictSummary } from '@kamerton/contract';
import type { GenerationSchema } from '@kamerton/parameter-schema';

/** The definitions of a schema, each with what a probe proved of it. The schema itself and its hash know nothing of verdicts. */
export function shownDefinitions(
  { parameters }: GenerationSchema,
  verdicts: Readonly<Record<string, VerdictSummary>>,
): ConfigBody['generation_schema'] {
  const proved = Object.entries(verdicts).flatMap(([name, { verdict }]) => {
    const definition = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    return definition === undefined ? [] : [[name, { ...definition, verdict }] as const];
  });
  return proved.length === 0 ? parameters : { ...parameters, ...Object.fromEntries(proved) };
}

import type { GenerationSchema, ParameterDefinition, ParameterValue, Policy } from '@kamerton/parameter-schema';
import fc from 'fast-check';

/** A value that the definition allows. */
export const valueOf = (definition: ParameterDefinition): fc.Arbitrary<ParameterValue> => {
  switch (definition.type) {
    case 'float':
      return fc.double({
        min: definition.min ?? -10,
        max: definition.max ?? 10,
        minExcluded: definition.exclusive_min ?? false,
        maxExcluded: definition.exclusive_max ?? false,
        noNaN: true,
      });
    case 'int':
      return fc.oneof(
        fc.integer({
          min: Math.max(definition.min ?? -1000, -1e9),
          max: Math.min(definition.max ?? Math.max(definition.min ?? 0, 0) + 1000, 1e9),
        }),
        ...(definition.special ?? []).map(({ value }) => fc.constant(value)),
      );
    case 'bool':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...definition.enum);
    case 'string':
      return fc.constantFrom('0', '5m', '1h30m', '-1s');
    case 'list':
      return definition.items === 'int'
        ? fc.array(fc.nat(1000), { maxLength: 3 })
        : fc.array(fc.constantFrom('END', '###', 'ß'), { maxLength: 3 });
  }
};

/** Some parameters of the schema with allowed values. */
export const values = (schema: GenerationSchema): fc.Arbitrary<Record<string, ParameterValue>> =>
  fc
    .subarray(Object.entries(schema.parameters))
    .chain((chosen) =>
      fc.record<Record<string, ParameterValue>>(
        Object.fromEntries(chosen.map(([name, definition]) => [name, valueOf(definition)])),
      ),
    );

const policy: fc.Arbitrary<Policy> = fc.oneof(
  fc.constant<Policy>({ force: true }),
  fc.constant<Policy>({ forbid: true }),
  fc.constant<Policy>({ max: 0.5 }),
  fc.constant<Policy>({ max: 0.5, on_violation: 'reject' }),
);

/** The content of one override set. */
export const overrides = (
  schema: GenerationSchema,
): fc.Arbitrary<{ params: Record<string, ParameterValue>; policies: Record<string, Policy> }> =>
  fc.record({
    params: values(schema),
    policies: fc.dictionary(fc.constantFrom(...Object.keys(schema.parameters)), policy, { maxKeys: 3 }),
  });

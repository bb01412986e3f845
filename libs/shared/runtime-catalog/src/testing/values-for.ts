import type { GenerationSchema, ParameterDefinition, ParameterValue } from '@kamerton/parameter-schema';
import fc from 'fast-check';

const valueFor = (definition: ParameterDefinition): fc.Arbitrary<ParameterValue> => {
  switch (definition.type) {
    case 'float':
      return fc.double({ min: definition.min ?? -100, max: definition.max ?? 100, noNaN: true });
    case 'int':
      return fc.oneof(
        fc.integer({ min: Math.max(definition.min ?? -1e9, -2e9), max: Math.min(definition.max ?? 1e9, 2e9) }),
        ...(definition.special ?? []).map(({ value }) => fc.constant(value)),
      );
    case 'bool':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...definition.enum);
    case 'string':
      return fc.constantFrom('0', '5m', '1h30m', '-1s', '.5s');
    case 'list':
      return definition.items === 'int' ? fc.array(fc.nat()) : fc.array(fc.string({ minLength: 1 }));
  }
};

/** Some parameters of a schema with values that it allows. */
export const valuesFor = (schema: GenerationSchema): fc.Arbitrary<Record<string, ParameterValue>> =>
  fc
    .subarray(Object.entries(schema.parameters))
    .chain((chosen) =>
      fc.record<Record<string, ParameterValue>>(
        Object.fromEntries(chosen.map(([name, definition]) => [name, valueFor(definition)])),
      ),
    );

import { createHash } from 'node:crypto';
import { canonicalJson } from '@kamerton/contract';
import type { GenerationSchema } from '@kamerton/parameter-schema';

/** `sha256:<hex>` over what the schema says, whatever language it says it in: labels and descriptions do not count. */
export function schemaHash(schema: GenerationSchema): string {
  const parameters = Object.entries(schema.parameters).map(
    ([name, { label: _label, description: _description, ...rest }]) => [name, rest] as const,
  );
  const document = canonicalJson({ parameters: Object.fromEntries(parameters), rules: schema.rules });
  return `sha256:${createHash('sha256').update(document).digest('hex')}`;
}

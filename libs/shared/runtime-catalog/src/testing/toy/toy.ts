import type { RuntimeKind } from '../../runtime-kind.js';
import { buildSchema } from '../../schema/build-schema.js';
import { toyDeliberateOmissions } from './deliberate-omissions.js';
import { toyDialects } from './dialects.js';
import { toyDiscovery } from './discovery.js';
import { toyProbing } from './probing.js';
import { toySpecs } from './specs.js';
import { toyTies } from './ties.js';

export const toy: RuntimeKind = {
  id: 'toy',
  name: 'Toy',
  usualPorts: [7007],
  billedPerCall: false,
  discovery: toyDiscovery,
  schema: (facts, language) => buildSchema(toySpecs, toyTies, facts, language),
  dialects: toyDialects,
  dialectOf: () => 'native',
  probing: toyProbing,
  deliberateOmissions: toyDeliberateOmissions,
};

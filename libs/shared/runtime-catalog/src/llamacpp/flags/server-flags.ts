import { buildSchema } from '../../schema/build-schema.js';
import { noTies } from '../../schema/parameter-ties.js';
import { unknownModel } from '../../schema/unknown-model.js';
import type { SettingsFile } from '../../settings-file.js';
import { llamacppSpecs } from '../specs.js';
import { flagFields } from './flag-fields.js';
import { loadSpecs } from './load-specs.js';

const perCall = 'shapes the answers of all calls by a grammar, and is no number, choice or list';

/** The command line of llama-server: what it is started with holds for requests that do not say otherwise. */
export const serverFlags: SettingsFile = {
  id: 'llamacpp',
  schema: () => buildSchema({ ...llamacppSpecs, loading: loadSpecs }, noTies, unknownModel('llamacpp'), 'en').schema,
  fields: flagFields,
  noParameters: Object.fromEntries(
    ['--grammar', '--grammar-file', '--json-schema', '-j', '--json-schema-file', '-jf'].map((flag) => [flag, perCall]),
  ),
};

import { catalog } from '../../schema/parameter-spec.js';
import type { ParameterSpec } from '../../schema/parameter-spec.js';
import { builtIn } from '../defaults.js';
import { outside } from '../out-of-range.js';

/** Go's time.ParseDuration: 0, or numbers with units. A number without a unit is only understood as a JSON number. */
const goDuration = '[+-]?(0|((\\d+(\\.\\d*)?|\\.\\d+)(ns|us|µs|μs|ms|s|m|h))+)';

export const keepAlive: ParameterSpec = {
  wireName: 'keep_alive',
  // How long the model stays loaded; server/sched.go : needsReload does not look at it.
  reloads: () => false,
  define: (facts) => ({
    type: 'string',
    ...outside(facts, 'refused'),
    scope: 'load',
    ...builtIn(facts, '5m'),
    max_length: 32,
    pattern: goDuration,
    provenance: {
      default: catalog('unless OLLAMA_KEEP_ALIVE is set on the server: Ollama api/types.go : Duration'),
    },
  }),
};

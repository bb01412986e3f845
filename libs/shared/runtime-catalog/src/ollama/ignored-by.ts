import type { ModelFacts } from '../runtime-kind.js';
import { knownBefore, knownSince } from '../version/known-version.js';

const goEngine = 'the Go engine that serves this model ignores it: runner/ollamarunner/runner.go : NewSampler';
const fixedWindow =
  'the Go engine that serves this model looks back over 64 tokens whatever it is told: sample/samplers.go : DefaultPenaltyLookback';
const mlx = 'the MLX engine that serves this model ignores it: x/mlxrunner/client.go : CompletionRequest';

const penaltiesOfGoEngine = new Set(['repeat_penalty', 'presence_penalty', 'frequency_penalty']);
const ignoredByMlx = new Set(['typical_p', 'stop', 'num_keep', 'num_batch', 'num_gpu', 'num_thread']);

/** The Go engine had penalties from 0.17.5 to 0.17.7 only. */
const hadPenalties = (version: string | null): boolean =>
  knownSince(version, '0.17.5') && knownBefore(version, '0.17.8');

/** The evidence that the model's engine ignores the option without a word; `null` when it heeds it or is not known. */
export const ignoredBy = ({ engine, runtime_version: version }: ModelFacts, option: string): string | null => {
  if (engine === 'mlx' && ignoredByMlx.has(option)) return mlx;
  if (engine !== 'go-engine') return null;
  if (penaltiesOfGoEngine.has(option)) return hadPenalties(version) ? null : goEngine;
  if (option === 'repeat_last_n') return hadPenalties(version) ? fixedWindow : goEngine;
  return option === 'typical_p' ? goEngine : null;
};

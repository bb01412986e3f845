import type { ModelFacts } from '../runtime-kind.js';

/** Which of LM Studio's two engines runs the model follows from its format. */
export const engineOf = (format: string | null): 'llama.cpp' | 'mlx' | 'unknown' => {
  if (format === 'gguf') return 'llama.cpp';
  return format === 'mlx' ? 'mlx' : 'unknown';
};

/** The evidence that the MLX engine leaves the field unread; `null` for any other engine. */
export const unknownToMlx = ({ engine }: ModelFacts, field: string): string | null =>
  engine === 'mlx' ? `the MLX engine that runs this model has no ${field}: mlx-engine generate.py` : null;

/** The evidence that the server is too old for the only route that carries the parameter; `null` when it is not. */
export const onlyInNewerChat = ({ server_settings: settings }: ModelFacts): string | null =>
  settings?.['rest_api'] === 'v0'
    ? 'only /api/v1/chat (since 0.4.0) carries it, and this server answers GET /api/v0/models alone'
    : null;

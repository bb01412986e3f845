import type { ModelFacts } from '../runtime-kind.js';

/** Options of a loaded model on the MLX engine are compared with none of a request: server/sched.go : needsReload. */
export const comparesOptions = ({ engine }: ModelFacts): boolean => engine !== 'mlx';

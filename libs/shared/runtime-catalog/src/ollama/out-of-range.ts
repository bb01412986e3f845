import type { OutOfRange } from '@kamerton/parameter-schema';
import type { ModelFacts } from '../runtime-kind.js';

/**
 * What Ollama with llama.cpp behind it does (llm/llama_server.go : Completion passes values on; api/types.go and
 * server/routes.go check a few). Of MLX and of servers that it merely passes calls on to it is not known.
 */
export const outside = ({ engine }: ModelFacts, behaviour: OutOfRange): { readonly out_of_range?: OutOfRange } =>
  engine === 'mlx' || engine === 'remote' ? {} : { out_of_range: behaviour };

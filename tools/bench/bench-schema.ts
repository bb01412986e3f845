import type { GenerationSchema } from '@kamerton/parameter-schema';
import { runtimeKind } from '@kamerton/runtime-catalog';

/** The schema that the catalogue makes for an ordinary model on Ollama. */
export function schemaOf(model: string): GenerationSchema {
  const ollama = runtimeKind('ollama');
  if (ollama === undefined) throw new Error('The catalogue does not know Ollama.');
  const details = {
    details: { format: 'gguf', family: 'llama', parameter_size: '8.0B', quantization_level: 'Q4_K_M' },
    model_info: { 'general.architecture': 'llama', 'llama.context_length': 8192 },
    capabilities: ['completion'],
  };
  const facts = ollama.discovery.readModel({
    runtimeVersion: '0.33.0',
    listed: { model, digest: 'sha256:0', payload: { name: model, model, digest: 'sha256:0' } },
    details,
    runtime: {},
  });
  return ollama.schema(facts, 'en').schema;
}

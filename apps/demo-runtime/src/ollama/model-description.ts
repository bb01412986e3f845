import { contextLength, digestOf, ollamaModels } from './ollama-model.js';
import type { OllamaModel } from './ollama-model.js';
import { modelFile, parametersText } from './model-file.js';
import { modelLicence, modelSystem } from './model-texts.js';

const modifiedAt = '2026-09-01T08:00:00Z';

export function describeDetails(model: OllamaModel) {
  return {
    parent_model: '',
    // The format decides which of Ollama's engines serves a model; this one behaves like the engine for GGUF.
    format: 'gguf',
    family: 'demo',
    families: ['demo'],
    parameter_size: `${(model.source.languageModel.parameterCount / 1000).toFixed(1)}K`,
    quantization_level: 'F64',
  };
}

/** The answer of `GET /api/tags`. */
export function listTags() {
  return {
    models: ollamaModels.map((model) => ({
      name: model.name,
      model: model.name,
      modified_at: modifiedAt,
      size: sizeOf(model),
      digest: digestOf(model),
      details: { ...describeDetails(model), context_length: contextLength },
      capabilities: capabilitiesOf(model),
    })),
  };
}

/** The answer of `POST /api/show`. */
export function showModel(model: OllamaModel) {
  const { languageModel } = model.source;
  const parameters = parametersText(model.parameters);
  return {
    license: modelLicence,
    modelfile: modelFile(model),
    // Ollama leaves the field out when the model sets nothing.
    ...(parameters === '' ? {} : { parameters }),
    template: '{{ .Prompt }}',
    system: modelSystem,
    details: describeDetails(model),
    model_info: {
      'general.architecture': 'ngram',
      'general.basename': model.name.split(':')[0],
      'general.license': 'apache-2.0',
      'general.parameter_count': languageModel.parameterCount,
      'general.type': 'model',
      'ngram.context_length': contextLength,
      'ngram.order': languageModel.order,
      'ngram.vocab_size': languageModel.vocabulary.size,
    },
    capabilities: capabilitiesOf(model),
    modified_at: modifiedAt,
  };
}

/** In bytes. */
export function sizeOf({ source }: OllamaModel): number {
  return Buffer.byteLength(source.corpus);
}

function capabilitiesOf({ role }: OllamaModel): readonly string[] {
  return [role === 'embedding' ? 'embedding' : 'completion'];
}

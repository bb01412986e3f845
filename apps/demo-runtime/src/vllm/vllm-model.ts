import { demoModels } from '../models/demo-models.js';
import type { DemoModel } from '../models/demo-models.js';
import { vllmError } from './vllm-error.js';

/** In tokens: prompt and answer together. */
export const maxModelLength = 4096;
const created = Date.parse('2026-09-01T08:00:00Z') / 1000;

export interface VllmModel {
  readonly id: string;
  readonly source: DemoModel;
  /** What a real server reads from the model's generation_config.json: in force, and nowhere to be read over the API. */
  readonly generationConfig: { readonly temperature?: number; readonly top_k?: number };
}

const models: readonly VllmModel[] = [
  { id: 'kamerton/harbour-tales-1b', source: demoModels.harbourTales, generationConfig: {} },
  { id: 'kamerton/fork-notes-1b', source: demoModels.forkNotes, generationConfig: { temperature: 0.6, top_k: 20 } },
];

/** @throws HttpAnswer 404 */
export function requireVllmModel(id: string | null): VllmModel {
  const found = id === null ? models[0] : models.find((model) => model.id === id);
  if (found === undefined) throw vllmError(404, 'NotFoundError', `The model \`${id}\` does not exist.`, 'model');
  return found;
}

/** The answer of `GET /v1/models`. */
export function listVllmModels() {
  return { object: 'list', data: models.map(describe) };
}

function describe({ id }: VllmModel) {
  return {
    id,
    object: 'model',
    created,
    owned_by: 'kamerton-demo',
    root: id,
    parent: null,
    max_model_len: maxModelLength,
    permission: [
      {
        id: `modelperm-${id.replaceAll('/', '-')}`,
        object: 'model_permission',
        created,
        allow_create_engine: false,
        allow_sampling: true,
        allow_logprobs: false,
        allow_search_indices: false,
        allow_view: true,
        allow_fine_tuning: false,
        organization: '*',
        group: null,
        is_blocking: false,
      },
    ],
  };
}

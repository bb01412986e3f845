import type { Protocol } from '../http/protocol.js';
import { completionRoute } from './completion-routes.js';
import { openApiDocument } from './openapi-document.js';
import { failVllm } from './vllm-error.js';
import { listVllmModels } from './vllm-model.js';
import { vllmVersion } from './vllm-version.js';

/** vLLM's HTTP API, as far as Kamerton and its users meet it. */
export function vllmProtocol(): Protocol {
  return {
    routes: {
      'GET /health': () => '',
      'GET /version': () => ({ version: vllmVersion }),
      'GET /openapi.json': openApiDocument,
      'GET /v1/models': listVllmModels,
      'POST /v1/chat/completions': completionRoute('chat'),
      'POST /v1/completions': completionRoute('completions'),
    },
    fail: failVllm,
  };
}

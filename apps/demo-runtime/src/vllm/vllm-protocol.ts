import type { Protocol } from '../http/protocol.js';
import { RequestRecorder } from '../http/request-recorder.js';
import { completionRoute } from './completion-routes.js';
import { openApiDocument } from './openapi-document.js';
import { failVllm } from './vllm-error.js';
import { listVllmModels } from './vllm-model.js';
import { vllmVersion } from './vllm-version.js';

/** vLLM's HTTP API, as far as Kamerton and its users meet it. */
export function vllmProtocol(): Protocol {
  const recorder = new RequestRecorder();
  return {
    routes: {
      'GET /health': () => '',
      'GET /version': () => ({ version: vllmVersion }),
      'GET /openapi.json': openApiDocument,
      'GET /v1/models': listVllmModels,
      'POST /v1/chat/completions': recorder.watch(completionRoute('chat')),
      'POST /v1/completions': recorder.watch(completionRoute('completions')),
      'GET /demo/requests': () => ({ requests: recorder.requests }),
    },
    fail: failVllm,
  };
}

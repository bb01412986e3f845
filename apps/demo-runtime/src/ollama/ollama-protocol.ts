import type { Handler, Protocol } from '../http/protocol.js';
import { embedRoute } from './embed-route.js';
import { LoadedModels } from './loaded-models.js';
import { listTags, showModel } from './model-description.js';
import { chatRoute, generateRoute, requireBody } from './native-routes.js';
import { failOllama, ollamaError } from './ollama-error.js';
import { requireModel } from './ollama-request.js';
import { ollamaVersion } from './ollama-version.js';
import { listOpenAiModels, openAiRoute } from './openai-routes.js';

/** Ollama's HTTP API, as far as Kamerton and its users meet it. */
export function ollamaProtocol(): Protocol {
  const loaded = new LoadedModels();
  return {
    routes: {
      'GET /': () => 'Ollama is running',
      'GET /api/version': () => ({ version: ollamaVersion }),
      'GET /api/tags': listTags,
      'GET /api/ps': () => loaded.list(),
      'POST /api/show': showRoute,
      'POST /api/embed': embedRoute,
      'POST /api/generate': generateRoute(loaded),
      'POST /api/chat': chatRoute(loaded),
      'GET /v1/models': listOpenAiModels,
      'POST /v1/chat/completions': openAiRoute('chat', loaded),
      'POST /v1/completions': openAiRoute('completions', loaded),
    },
    fail: failOllama,
  };
}

const showRoute: Handler = ({ body: unread }) => {
  const body = requireBody(unread);
  const model = requireModel(body['model'] ?? body['name']);
  if (model.role === 'broken') throw ollamaError(500, `unable to read the manifest of ${model.name}`);
  return showModel(model);
};

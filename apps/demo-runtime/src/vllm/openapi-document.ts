import { booleanFields, chatOnlyFields, integerFields, numberFields } from './request-fields.js';
import { vllmVersion } from './vllm-version.js';

/** vLLM's own document says what fields there are and of which type, and so does this one: of those that the demo heeds. */
export function openApiDocument() {
  return {
    openapi: '3.1.0',
    info: { title: 'FastAPI', version: vllmVersion, description: 'Kamerton demo runtime' },
    paths: {
      '/v1/chat/completions': { post: operation('Create Chat Completion', 'ChatCompletionRequest') },
      '/v1/completions': { post: operation('Create Completion', 'CompletionRequest') },
    },
    components: {
      schemas: {
        ChatCompletionRequest: requestSchema('ChatCompletionRequest', 'messages', {
          messages: { items: { additionalProperties: true, type: 'object' }, type: 'array', title: 'Messages' },
          ...fieldSchemas(() => true),
        }),
        CompletionRequest: requestSchema('CompletionRequest', 'prompt', {
          prompt: { type: 'string', title: 'Prompt' },
          ...fieldSchemas((field) => !chatOnlyFields.includes(field)),
        }),
        StreamOptions: {
          properties: { include_usage: { ...nullable({ type: 'boolean' }), title: 'Include Usage', default: false } },
          additionalProperties: true,
          type: 'object',
          title: 'StreamOptions',
        },
      },
    },
  };
}

function operation(summary: string, schema: string) {
  const content = { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } };
  return {
    summary,
    requestBody: { content, required: true },
    responses: { 200: { description: 'Successful Response' } },
  };
}

function requestSchema(title: string, required: string, properties: object) {
  return { properties, additionalProperties: true, type: 'object', required: [required], title };
}

function fieldSchemas(taken: (field: string) => boolean): object {
  const typed = (type: string) => (field: string) => [field, { ...nullable({ type }), title: titleOf(field) }] as const;
  return {
    model: { ...nullable({ type: 'string' }), title: 'Model' },
    ...Object.fromEntries([
      ...integerFields.filter(taken).map(typed('integer')),
      ...numberFields.filter(taken).map(typed('number')),
      ...booleanFields.filter(taken).map(typed('boolean')),
    ]),
    stop: { ...nullable({ type: 'string' }, { items: { type: 'string' }, type: 'array' }), title: 'Stop', default: [] },
    stream_options: nullable({ $ref: '#/components/schemas/StreamOptions' }),
  };
}

function nullable(...types: readonly object[]) {
  return { anyOf: [...types, { type: 'null' }] };
}

function titleOf(field: string): string {
  return field
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

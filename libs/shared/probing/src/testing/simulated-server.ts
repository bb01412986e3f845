import { validateValue } from '@kamerton/parameter-schema';
import type { GenerationSchema } from '@kamerton/parameter-schema';
import { fromWire, runtimeKind } from '@kamerton/runtime-catalog';
import type { DiscoveryRequest, ModelFacts, RuntimeKind } from '@kamerton/runtime-catalog';
import { neutralParameters } from '@kamerton/sampling';
import type { SamplingParameters } from '@kamerton/sampling';
import type { ProbeReply, VerificationSubject } from '../verification.js';
import { generate } from './simulated-model.js';
import type { SimulatedModel } from './simulated-model.js';

export type Fields = Readonly<Record<string, unknown>>;

/** What a server makes of the values that it was sent; a number: it answers with that status instead. */
export type Misreading = (values: Fields) => Fields | number;

export const honest: Misreading = (values) => values;

const facts: ModelFacts = {
  kind: 'vllm',
  model: 'simulated',
  runtime_version: '0.28.0',
  digest: null,
  engine: null,
  format: null,
  architecture: null,
  family: null,
  parameter_size: null,
  quantization: null,
  context_length: 4096,
  capabilities: [],
  loaded: null,
  model_parameters: {},
  live_parameters: {},
  known_fields: null,
  warnings: [],
};

export const parameters = [
  'temperature',
  'top_p',
  'top_k',
  'min_p',
  'seed',
  'max_tokens',
  'stop',
  'include_stop_in_output',
  'repetition_penalty',
  'presence_penalty',
  'frequency_penalty',
  'n',
] as const;

function requireKind(id: string): RuntimeKind {
  const kind = runtimeKind(id);
  if (kind === undefined) throw new Error(`the catalogue has no ${id}`);
  return kind;
}

/** A vLLM on paper: what the catalogue believes of it is what the simulated server does. */
export function simulatedSubject(): VerificationSubject {
  const kind = requireKind('vllm');
  const { schema, baseLayers } = kind.schema(facts, 'en');
  const known = parameters.flatMap((name) => {
    const definition = schema.parameters[name];
    return definition === undefined ? [] : [[name, definition] as const];
  });
  return {
    kind,
    model: facts.model,
    schema: { parameters: Object.fromEntries(known), rules: schema.rules },
    baseLayers,
  };
}

let unseeded = 0;

/** Answers requests as vLLM's chat and completions routes would, for a model of random weights. */
export function simulatedServer(
  { kind, schema }: VerificationSubject,
  model: SimulatedModel,
  misread: Misreading = honest,
): (request: DiscoveryRequest) => ProbeReply {
  return ({ path, body }) => {
    const dialect = kind.dialects.find(({ endpoints }) => endpoints.includes(path));
    if (dialect === undefined || !isFields(body)) return refusal(404, 'not found');
    const sent = misread(fromWire(dialect, body).values);
    if (typeof sent === 'number') return refusal(sent, 'not supported');
    const broken = firstBroken(schema, sent);
    if (broken !== null) return refusal(400, `${broken} is out of range or of the wrong type`);
    const choices = Array.from({ length: numberOf(sent, 'n') ?? 1 }, (_, index) => answer(model, sent, index));
    const shaped = choices.map(({ text, reason }) => ({ text, message: { content: text }, finish_reason: reason }));
    const tokens = choices.reduce((sum, choice) => sum + choice.tokens, 0);
    const payload = { choices: shaped, usage: { completion_tokens: tokens } };
    return { status: 200, payload, text: JSON.stringify(payload).slice(0, 2000) };
  };
}

function answer(model: SimulatedModel, sent: Fields, choice: number) {
  const { stop } = sent;
  const sampling: Record<keyof SamplingParameters, number> = { ...neutralParameters };
  for (const name of samplingNames) sampling[name] = numberOf(sent, name) ?? sampling[name];
  return generate(model, {
    sampling,
    seed: (numberOf(sent, 'seed') ?? (unseeded += 7919)) + choice,
    maxTokens: Math.min(numberOf(sent, 'max_tokens') ?? 64, 64),
    stop: Array.isArray(stop) ? stop.map(String) : [],
    includeStop: sent['include_stop_in_output'] === true,
  });
}

const samplingNames = [
  'temperature',
  'top_p',
  'top_k',
  'min_p',
  'repetition_penalty',
  'presence_penalty',
  'frequency_penalty',
] as const;

const firstBroken = ({ parameters: definitions }: GenerationSchema, sent: Fields): string | null =>
  Object.entries(sent).find(([name, value]) => {
    const definition = definitions[name];
    return definition !== undefined && validateValue(name, definition, value).length > 0;
  })?.[0] ?? null;

export const numberOf = (fields: Fields, name: string): number | null => {
  const value = fields[name];
  return typeof value === 'number' ? value : null;
};

const isFields = (body: unknown): body is Fields => typeof body === 'object' && body !== null;

const refusal = (status: number, text: string): ProbeReply => ({ status, payload: undefined, text });

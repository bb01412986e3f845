import { fromWire, runtimeKind } from '@kamerton/runtime-catalog';
import type { DiscoveryRequest, ModelFacts } from '@kamerton/runtime-catalog';
import { splitMix64 } from '@kamerton/sampling';
import type { ProbeReply, VerificationSubject } from '../verification.js';
import { simulatedCandidates } from './simulated-candidates.js';
import type { CandidateSettings, SimulatedCandidate } from './simulated-candidates.js';
import { logits } from './simulated-model.js';
import type { SimulatedModel } from './simulated-model.js';
import { honest, numberOf } from './simulated-server.js';
import type { Misreading } from './simulated-server.js';

const defaults: CandidateSettings = {
  temperature: 0.8,
  top_n_sigma: -1,
  top_k: 40,
  typical_p: 1,
  top_p: 0.95,
  min_p: 0.05,
  xtc_probability: 0,
  xtc_threshold: 0.1,
  dynatemp_range: 0,
  dynatemp_exponent: 1,
};

const facts: ModelFacts = {
  kind: 'llamacpp',
  model: 'simulated',
  runtime_version: 'b10488',
  digest: null,
  engine: null,
  format: null,
  architecture: null,
  family: null,
  parameter_size: null,
  quantization: null,
  context_length: 1024,
  capabilities: [],
  loaded: null,
  model_parameters: {},
  live_parameters: { ...defaults },
  known_fields: null,
  warnings: [],
};

const parameters: readonly string[] = [...Object.keys(defaults), 'max_tokens', 'seed'];

/** A llama.cpp on paper, asked on its own route only. */
export function simulatedLlamacpp(): VerificationSubject {
  const kind = runtimeKind('llamacpp');
  if (kind === undefined) throw new Error('the catalogue has no llama.cpp');
  const { schema, baseLayers } = kind.schema(facts, 'en');
  const known = Object.entries(schema.parameters).filter(([name]) => parameters.includes(name));
  return {
    kind: { ...kind, probing: { ...kind.probing, routes: [kind.probing.routes[0]] } },
    model: facts.model,
    schema: { parameters: Object.fromEntries(known), rules: [] },
    baseLayers,
  };
}

let unseeded = 0;

/** Answers as llama.cpp's own route does: of every seventh token it tells no candidates, as if it were part of a character. */
export function simulatedLlamacppServer(
  { kind }: VerificationSubject,
  model: SimulatedModel,
  misread: Misreading = honest,
): (request: DiscoveryRequest) => ProbeReply {
  return ({ body }) => {
    const dialect = kind.dialects.find(({ id }) => id === 'native');
    if (dialect === undefined || typeof body !== 'object' || body === null) throw new Error('not a native request');
    const fields = { ...body };
    const sent = misread(fromWire(dialect, fields).values);
    const payload = typeof sent === 'number' ? undefined : answer(model, sent);
    return { status: typeof sent === 'number' ? sent : 200, payload, text: '' };
  };
}

function answer(model: SimulatedModel, sent: Readonly<Record<string, unknown>>) {
  const settings: Record<keyof CandidateSettings, number> = { ...defaults };
  for (const name of settingNames) settings[name] = numberOf(sent, name) ?? settings[name];
  const random = splitMix64(BigInt(Math.max(numberOf(sent, 'seed') ?? -1, -1) + 1 || (unseeded += 7919)));
  const generated: SimulatedCandidate[] = [];
  let told: readonly SimulatedCandidate[] = [];
  const limit = Math.min(numberOf(sent, 'max_tokens') ?? 32, 32);
  while (generated.length < limit) {
    const left = simulatedCandidates(logits(model, generated.at(-1)?.id ?? 48), settings, random());
    const drawn = drawFrom(left, random());
    if (drawn === undefined) break;
    if (generated.length === 0 && drawn.id % 7 !== 0) told = left.slice(0, numberOf(sent, 'top_logprobs') ?? 0);
    generated.push(drawn);
  }
  return {
    content: generated.map(({ id }) => `w${id.toString(36)}x`).join(' '),
    tokens_predicted: generated.length,
    stop_type: 'limit',
    ...(told.length === 0
      ? {}
      : { completion_probabilities: [{ top_probs: told.map(({ id, probability: prob }) => ({ id, prob })) }] }),
  };
}

const settingNames = [
  'temperature',
  'top_n_sigma',
  'top_k',
  'typical_p',
  'top_p',
  'min_p',
  'xtc_probability',
  'xtc_threshold',
  'dynatemp_range',
  'dynatemp_exponent',
] as const;

function drawFrom(left: readonly SimulatedCandidate[], random: number): SimulatedCandidate | undefined {
  let reached = 0;
  return left.find(({ probability }) => (reached += probability) > random) ?? left[0];
}

import { anthropic } from './anthropic/anthropic.js';
import { gemini } from './gemini/gemini.js';
import { llamacpp } from './llamacpp/llamacpp.js';
import { lmstudio } from './lmstudio/lmstudio.js';
import { ollama } from './ollama/ollama.js';
import { openaiCompatible } from './openai/compatible/openai-compatible.js';
import { openai } from './openai/openai.js';
import type { RuntimeKind } from './runtime-kind.js';
import { sglang } from './sglang/sglang.js';
import { tgi } from './tgi/tgi.js';
import { vllm } from './vllm/vllm.js';

/** All runtime kinds that Kamerton understands. */
export const runtimeKinds: readonly RuntimeKind[] = [
  ollama,
  vllm,
  llamacpp,
  tgi,
  sglang,
  lmstudio,
  openai,
  openaiCompatible,
  anthropic,
  gemini,
];

const kindsById: ReadonlyMap<string, RuntimeKind> = new Map(runtimeKinds.map((kind) => [kind.id, kind]));

/** `undefined` for a kind that this release does not know. */
export const runtimeKind = (id: string): RuntimeKind | undefined => kindsById.get(id);

import { runtimeKinds } from '@kamerton/runtime-catalog';
import type { RuntimeKind } from '@kamerton/runtime-catalog';
import { anthropicVariants } from './variants/anthropic.ts';
import { geminiVariants } from './variants/gemini.ts';
import { llamacppVariants } from './variants/llamacpp.ts';
import { lmstudioVariants } from './variants/lmstudio.ts';
import { ollamaVariants } from './variants/ollama.ts';
import { openaiCompatibleVariants } from './variants/openai-compatible.ts';
import { openaiVariants } from './variants/openai.ts';
import { sglangVariants } from './variants/sglang.ts';
import { tgiVariants } from './variants/tgi.ts';
import { variantsOf, type Variants } from './variants/variant.ts';
import { vllmVariants } from './variants/vllm.ts';

export interface CataloguedKind {
  readonly kind: RuntimeKind;
  readonly variants: Variants;
}

/** Kinds whose schemas depend on version, engine or model; of any other kind one model says all. */
const variantsByKind: Readonly<Record<string, Variants>> = {
  ollama: ollamaVariants,
  vllm: vllmVariants,
  llamacpp: llamacppVariants,
  tgi: tgiVariants,
  sglang: sglangVariants,
  lmstudio: lmstudioVariants,
  openai: openaiVariants,
  'openai-compatible': openaiCompatibleVariants,
  anthropic: anthropicVariants,
  gemini: geminiVariants,
};

export const catalogued = (kind: RuntimeKind): CataloguedKind => ({
  kind,
  variants: variantsByKind[kind.id] ?? [variantsOf(kind.id)('any model')],
});

/** Every kind of the registry with its examples. */
export const cataloguedKinds: readonly CataloguedKind[] = runtimeKinds.map(catalogued);

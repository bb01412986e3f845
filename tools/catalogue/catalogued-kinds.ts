import {
  anthropicDeliberateOmissions,
  geminiDeliberateOmissions,
  llamacppDeliberateOmissions,
  lmstudioDeliberateOmissions,
  ollamaDeliberateOmissions,
  openaiCompatibleDeliberateOmissions,
  openaiDeliberateOmissions,
  runtimeKinds,
  sglangDeliberateOmissions,
  tgiDeliberateOmissions,
  vllmDeliberateOmissions,
} from '@kamerton/runtime-catalog';
import type { DeliberateOmission, RuntimeKind } from '@kamerton/runtime-catalog';
import { anthropicVariants } from './variants/anthropic.ts';
import { geminiVariants } from './variants/gemini.ts';
import { llamacppVariants } from './variants/llamacpp.ts';
import { lmstudioVariants } from './variants/lmstudio.ts';
import { ollamaVariants } from './variants/ollama.ts';
import { openaiCompatibleVariants } from './variants/openai-compatible.ts';
import { openaiVariants } from './variants/openai.ts';
import { sglangVariants } from './variants/sglang.ts';
import { tgiVariants } from './variants/tgi.ts';
import type { Variants } from './variants/variant.ts';
import { vllmVariants } from './variants/vllm.ts';

export interface CataloguedKind {
  readonly kind: RuntimeKind;
  readonly variants: Variants;
  readonly omissions: readonly DeliberateOmission[];
}

const known: Readonly<Record<string, Omit<CataloguedKind, 'kind'>>> = {
  ollama: { variants: ollamaVariants, omissions: ollamaDeliberateOmissions },
  vllm: { variants: vllmVariants, omissions: vllmDeliberateOmissions },
  llamacpp: { variants: llamacppVariants, omissions: llamacppDeliberateOmissions },
  tgi: { variants: tgiVariants, omissions: tgiDeliberateOmissions },
  sglang: { variants: sglangVariants, omissions: sglangDeliberateOmissions },
  lmstudio: { variants: lmstudioVariants, omissions: lmstudioDeliberateOmissions },
  openai: { variants: openaiVariants, omissions: openaiDeliberateOmissions },
  'openai-compatible': { variants: openaiCompatibleVariants, omissions: openaiCompatibleDeliberateOmissions },
  anthropic: { variants: anthropicVariants, omissions: anthropicDeliberateOmissions },
  gemini: { variants: geminiVariants, omissions: geminiDeliberateOmissions },
};

/** Every kind of the registry with its examples; a kind that has none here is a mistake. */
export const cataloguedKinds: readonly CataloguedKind[] = runtimeKinds.map((kind) => {
  const rest = known[kind.id];
  if (rest === undefined) throw new Error(`tools/catalogue has no variants of the runtime kind ${kind.id}`);
  return { kind, ...rest };
});

import { readFile } from 'node:fs/promises';

/** One parameter as the reference files tell of it (`reference/<kind>.json`), as far as it is compared here. */
export interface ReferenceParameter {
  readonly name: string;
  /** Where requests carry it, in words: `body.n_cmpl (alias n)`; `-`: nowhere. */
  readonly where?: string;
  readonly type?: string;
  readonly default?: unknown;
  readonly min?: number | null;
  readonly max?: number | null;
  readonly exclusiveMin?: boolean;
  readonly exclusiveMax?: boolean;
  readonly enum?: readonly unknown[];
  readonly maxItems?: number;
  /** `request` or `load`. */
  readonly scope?: string;
  /** `reject-400`, `clamp`, `passthrough`, `ignored`. */
  readonly outOfRange?: string | null;
}

export const referenceKinds = [
  'ollama',
  'vllm',
  'llamacpp',
  'openai',
  'tgi',
  'sglang',
  'lmstudio',
  'anthropic',
  'gemini',
] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

export const referenceParameters = async (kind: ReferenceKind): Promise<readonly ReferenceParameter[]> => {
  const text = await readFile(new URL(`reference/${kind}.json`, import.meta.url), 'utf8');
  const { parameters }: { readonly parameters: readonly ReferenceParameter[] } = JSON.parse(text);
  return parameters;
};

/** Every name and wire place under which the reference speaks of the parameter. */
export const placesOf = ({ name, where = '-' }: ReferenceParameter): readonly string[] => [
  name,
  ...where
    .split(/[\s(),:]+/)
    .map((word) => word.replace(/^body\./, ''))
    .filter((word) => /^[\w.-]+$/.test(word) && word !== '-'),
];

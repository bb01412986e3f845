import { variantsOf, type Variants } from './variant.ts';

const variant = variantsOf('vllm', { context_length: 32_768, loaded: true });

export const vllmVariants: Variants = [
  variant('0.28.0', { runtime_version: '0.28.0' }),
  variant('0.28.0, a Llama 3 model', {
    runtime_version: '0.28.0',
    family: { id: 'llama3', evidence: 'root: meta-llama/Llama-3.1-8B-Instruct', from: 'runtime_live' },
  }),
  variant('0.28.0 with the Rust front end', { runtime_version: '0.28.0', engine: 'rust-frontend' }),
  variant('0.23.0, before the limit of temperature', { runtime_version: '0.23.0' }),
];

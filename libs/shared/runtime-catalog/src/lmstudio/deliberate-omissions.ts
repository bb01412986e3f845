import type { DeliberateOmission } from '../schema/deliberate-omission.js';

const perCall = 'an object that belongs to the single call and is no number, choice or list';
const loadCall = 'goes only with POST /api/v1/models/load, which no request for text carries';

export const lmstudioDeliberateOmissions: readonly DeliberateOmission[] = [
  { wireName: 'eval_batch_size', reason: `${loadCall}; llama.cpp engine only` },
  { wireName: 'flash_attention', reason: `${loadCall}; llama.cpp engine only` },
  { wireName: 'num_experts', reason: `${loadCall}; mixture-of-experts models on the llama.cpp engine only` },
  { wireName: 'offload_kv_cache_to_gpu', reason: loadCall },
  {
    wireName: 'repeat_last_n',
    reason:
      'not exposed: fixed at 64 on llama.cpp (issue 745 of LM Studio’s bug tracker) and 20 on MLX (mlx-engine generate.py)',
  },
  { wireName: 'logit_bias', reason: `${perCall}: token ids to biases; llama.cpp engine only` },
  { wireName: 'response_format', reason: perCall },
  { wireName: 'stream', reason: 'how the answer travels, which the calling program decides' },
];

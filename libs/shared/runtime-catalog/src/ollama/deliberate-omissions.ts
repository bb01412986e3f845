import type { DeliberateOmission } from '../schema/deliberate-omission.js';

export const ollamaDeliberateOmissions: readonly DeliberateOmission[] = [
  { wireName: 'format', reason: 'a JSON schema: belongs to the single call and is no number, choice or list' },
  { wireName: 'stream', reason: 'how the answer travels, which the calling program decides' },
  { wireName: 'options.mirostat', reason: 'removed in 0.7.0 with mirostat_tau and mirostat_eta (commit fa9973cd7)' },
  { wireName: 'options.tfs_z', reason: 'removed in 0.5.2 (commit 527cc9789)' },
  { wireName: 'options.penalize_newline', reason: 'removed in 0.5.5 (commit 1deafd825)' },
  {
    wireName: 'options.low_vram',
    reason: 'removed in 0.7.0 with f16_kv, logits_all, vocab_only and use_mlock (commit 3b2d2c832)',
  },
];

import type { PresetBody, TransferBody } from '@kamerton/contract';
import { configWriteBody } from './revision-bodies';

export const presetBody = (given: Partial<PresetBody> = {}): PresetBody => ({
  name: 'precise',
  description: 'For extraction and classification.',
  params: { temperature: 0.2, top_k: 0 },
  shipped: true,
  version: 0,
  updated_at: null,
  updated_by: null,
  ...given,
});

/** What would arrive of a preset, one value of each fate. */
export const transferBody = (given: Partial<TransferBody> = {}): TransferBody => ({
  ...configWriteBody({ diff: { temperature: { from: null, to: 0.2 } } }),
  report: [
    { parameter: 'temperature', value: 0.2, as: 'temperature', fate: 'exact', there: 0.2, reason: null },
    {
      parameter: 'top_k',
      value: -1,
      as: 'top_k',
      fate: 'approximated',
      there: 0,
      reason: 'off is written 0 there',
    },
    { parameter: 'min_p', value: 0.05, as: 'min_p', fate: 'unknown_there', there: null, reason: 'no such parameter' },
  ],
  unread: [],
  ...given,
});

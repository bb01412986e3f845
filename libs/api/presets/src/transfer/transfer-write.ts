import { type OverrideWrite, patchWrite } from '@kamerton/api-override-sets';
import type { TransferRequestBody } from '@kamerton/contract';
import type { ParameterValues } from '@kamerton/parameter-schema';
import type { Arrival } from './arrival.js';

/** What arrived, written over what stands there; with `replace` the rest goes. Policies stay, and judge what comes. */
export const transferWrite = (
  { params }: Arrival,
  mode: NonNullable<TransferRequestBody['mode']>,
  reason: string | null,
): OverrideWrite => ({
  action: 'transfer',
  reason,
  plan: (schema, current) => {
    const gone = mode === 'replace' ? withoutValues(current.params) : {};
    return patchWrite({ params: { ...gone, ...params } }).plan(schema, current);
  },
});

const withoutValues = (params: ParameterValues): Readonly<Record<string, null>> =>
  Object.fromEntries(Object.keys(params).map((name) => [name, null]));

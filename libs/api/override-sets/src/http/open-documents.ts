import type { ApiPropertyOptions } from '@nestjs/swagger';

const value = { description: 'number, boolean, string, or a list of strings or whole numbers' };

/** Canonical parameter name → value. */
export const valuesByName: ApiPropertyOptions = {
  type: 'object',
  additionalProperties: value,
  example: { temperature: 0.4, stop: ['<|end|>'] },
};

export const policiesByName: ApiPropertyOptions = {
  type: 'object',
  additionalProperties: {
    type: 'object',
    properties: {
      force: { type: 'boolean', enum: [true] },
      forbid: { type: 'boolean', enum: [true] },
      min: { type: 'number' },
      max: { type: 'number' },
      enum: { type: 'array', items: {} },
      on_violation: { type: 'string', enum: ['clamp', 'reject'] },
    },
  },
  example: { max_tokens: { max: 2048, on_violation: 'clamp' } },
};

export const diffByName: ApiPropertyOptions = {
  type: 'object',
  description: 'Changed parameters at the top, changed policies under `policies`; null is unset',
  additionalProperties: { type: 'object', properties: { from: value, to: value } },
  example: { temperature: { from: null, to: 0.4 } },
};

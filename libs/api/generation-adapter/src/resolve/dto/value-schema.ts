import type { ApiPropertyOptions } from '@nestjs/swagger';

/** For the OpenAPI document: a parameter's value. */
export const parameterValue: ApiPropertyOptions = {
  oneOf: [
    { type: 'number' },
    { type: 'boolean' },
    { type: 'string' },
    { type: 'array', items: { oneOf: [{ type: 'string' }, { type: 'number' }] } },
  ],
};

/** Whatever a request can hold. */
export const anyValue: ApiPropertyOptions = {
  oneOf: [
    { type: 'number' },
    { type: 'boolean' },
    { type: 'string' },
    { type: 'array', items: {} },
    { type: 'object', additionalProperties: true },
  ],
};

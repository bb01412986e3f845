/** openapi.yaml 2.3.0 : CreateResponse, max_output_tokens. */
export const fewestOutputTokens = 16;

/** A shorter answer cannot be had; leaving the field out would give one without any limit. */
export const outputTokensFromCanonical = (value: unknown): unknown =>
  typeof value === 'number' && value < fewestOutputTokens ? fewestOutputTokens : value;

/** OpenAI's protocol takes one stop sequence as a bare string; Ollama's native one answers that with 500. */
export const listFromString = (value: unknown): unknown => (typeof value === 'string' ? [value] : value);

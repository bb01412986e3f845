/** As the demo runtime names its two halves. */
export const ollama = 'demo-ollama';
export const vllm = 'demo-vllm';

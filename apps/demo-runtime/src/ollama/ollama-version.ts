/** The Ollama whose behaviour is imitated, marked as what it is. */
export const ollamaVersion = '0.33.0-demo';

/** The Ollama whose behaviour is imitated, marked as what it is. A build label, unlike a pre-release one, leaves it 0.33.0. */
export const ollamaVersion = '0.33.0+demo';

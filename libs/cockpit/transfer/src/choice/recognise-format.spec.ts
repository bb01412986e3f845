import { recogniseFormat } from './recognise-format';

describe('the format of a text', () => {
  it.each([
    ['FROM llama3\n# cooler\nPARAMETER temperature 0.4\n', null, 'modelfile'],
    ['parameter temperature 0.4', null, 'modelfile'],
    ['anything', 'Modelfile', 'modelfile'],
    ['{"do_sample": true, "temperature": 0.6}', null, 'generation_config'],
    ['{"temperature": 0.6}', 'generation_config.json', 'generation_config'],
    ['{"temperature": 0.6, "top_k": 20}', null, 'vllm'],
    ['vllm serve x --override-generation-config \'{"temperature": 0.6}\'', null, 'vllm'],
    ['{"model": "m", "messages": [], "temperature": 0.6}', null, 'openai'],
    ['{"frequency_penalty": 1}', 'body.json', 'openai'],
    ['llama-server -m x.gguf --temp 0.4', null, 'llamacpp'],
    ['--temp 0.4 --top-k 20', null, 'llamacpp'],
  ] as const)('%j in %j is %s', (text, fileName, format) => {
    expect(recogniseFormat(text, fileName)).toBe(format);
  });

  it.each(['', '{}', '[1]', 'temperature 0.4', 'a plain sentence – nothing else', '{"temperature": '])(
    'is not guessed at: %j',
    (text) => {
      expect(recogniseFormat(text, null)).toBeNull();
    },
  );
});

import { parseSettings } from '../parse-settings.js';
import { writeSettings } from '../write-settings.js';

const parse = (text: string) => parseSettings('llamacpp', text);

// Everything here was tried with llama-server b10488, and what it took read from GET /props and POST /completion.
describe('llama.cpp flags', () => {
  it.each([
    ['--temp 0.5', { temperature: 0.5 }],
    ['--temperature .5', { temperature: 0.5 }],
    ['--top_k 40', { top_k: 40 }],
    ['-n 7', { max_tokens: 7 }],
    ['--n-predict -1', { max_tokens: -1 }],
    ['--predict 7', { max_tokens: 7 }],
    ['-s 42', { seed: 42 }],
    ['--seed -1', { seed: -1 }],
    ['--seed -2', { seed: 4_294_967_294 }],
    ['--seed 4294967295', { seed: -1 }],
    ['--seed 99999999999', { seed: 1_215_752_191 }],
    ['--samplers "top-k;temp;typ;nucleus;TOP_P"', { samplers: ['top_k', 'temperature', 'typ_p', 'top_p', 'top_p'] }],
    ['--samplers top_k;temperature --sampler-seq pm', { samplers: ['top_p', 'min_p'] }],
    ["--samplers ''", { samplers: [] }],
    ['--ignore-eos --no-cache-prompt', { ignore_eos: true, cache_prompt: false }],
    ["-r e --reverse-prompt 'a\\nb'", { stop: ['e', 'a\nb'] }],
    ["--dry-sequence-breaker 'x\\ty' --dry-sequence-breaker z", { dry_sequence_breakers: ['x\ty', 'z'] }],
    ['--dry-sequence-breaker none', { dry_sequence_breakers: [] }],
    ['--mirostat 2 --mirostat-lr 0.2 --mirostat-ent 4', { mirostat: 2, mirostat_eta: 0.2, mirostat_tau: 4 }],
    ['--reasoning-budget 0 --reasoning-effort none', { thinking_budget: 0, reasoning_effort: 'none' }],
    ['-c 4096 -ngl auto -t 8', { context_length: 4096, gpu_layers: -1, threads: 8 }],
  ])('%s', (text, values) => {
    expect(parse(text).values).toEqual(values);
  });

  it('come as whole command lines, over several lines, with comments', () => {
    const { values, unread, from } = parse(
      [
        './bin/llama-server -m "my model.gguf" \\',
        '  --temp 0.7 \\',
        '  --host 0.0.0.0 # everywhere',
        '--top-p=0.9 stray',
      ].join('\n'),
    );
    expect(from.kind.id).toBe('llamacpp');
    expect(values).toEqual({ temperature: 0.7 });
    expect(unread).toEqual([
      { text: "-m 'my model.gguf'", line: 1, reason: 'a flag that sets nothing which a request could' },
      { text: '--host 0.0.0.0', line: 3, reason: 'a flag that sets nothing which a request could' },
      {
        text: '--top-p=0.9 stray',
        line: 4,
        reason: 'llama.cpp refuses the =, and wants the value as the next word: --top-p …',
      },
    ]);
  });

  it.each([
    ['--temp 0.6x', { temperature: 0.6 }, 'llama.cpp reads no further than 0.6'],
    ['--top-k 4.7', { top_k: 4 }, 'llama.cpp reads no further than 4'],
    [
      '--samplers top_k;foo;typical',
      { samplers: ['top_k'] },
      'llama.cpp knows no sampler called foo, typical, and skips it',
    ],
    ['--sampler-seq kzt', { samplers: ['top_k', 'temperature'] }, 'llama.cpp knows no sampler called z, and skips it'],
    ['--temp 1 --temp 2', { temperature: 2 }, 'given again further on, and the last one counts'],
    ['--temp x', {}, 'llama.cpp refuses what is not a number'],
    ['--top-k abc', {}, 'llama.cpp refuses what is not a whole number'],
    ['--temp', {}, 'its value is missing'],
    ['--TEMP 0.5', {}, 'a flag that sets nothing which a request could'],
    ['-c 0', {}, '0 leaves the length to the model file'],
    ["--grammar 'root ::= x'", {}, expect.stringContaining('a grammar')],
    ["--temp 1 -r 'open", { temperature: 1 }, 'a quote is never closed'],
  ])('are told of where they say less than they seem to: %s', (text, values, reason) => {
    expect(parse(text)).toMatchObject({ values, unread: [{ reason }] });
  });
});

describe('writing llama.cpp flags', () => {
  it('gives a command line that a shell and the server read back', () => {
    const values = { temperature: 0, stop: ["it's\n"], samplers: ['top_k', 'temperature'], cache_prompt: false };
    expect(writeSettings('llamacpp', values, parse('').from).text).toBe(
      [
        '--temp 0 \\',
        "--reverse-prompt 'it'\\''s\\n' \\",
        "--samplers 'top_k;temperature' \\",
        '--no-cache-prompt',
        '',
      ].join('\n'),
    );
  });

  it('takes along from Ollama what only the start of a server can say', () => {
    const { from } = parseSettings('modelfile', '');
    const { text, report } = writeSettings('llamacpp', { context_length: 8192, threads: 0, gpu_layers: -1 }, from);
    expect(text).toBe('--ctx-size 8192 \\\n--threads -1 \\\n--gpu-layers auto\n');
    expect(report).toMatchObject([
      { fate: 'exact', reason: null },
      { fate: 'exact', reason: 'automatic is -1 there' },
      { fate: 'exact', reason: null },
    ]);
  });

  it('says of false what no flag can say', () => {
    expect(writeSettings('llamacpp', { ignore_eos: false }, parse('').from)).toMatchObject({
      text: '',
      report: [{ fate: 'impossible', reason: 'no flag switches it off; leaving it out does' }],
    });
  });
});

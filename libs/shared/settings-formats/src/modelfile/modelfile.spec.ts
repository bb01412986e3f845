import { parseSettings } from '../parse-settings.js';
import { writeSettings } from '../write-settings.js';

const parse = (...lines: readonly string[]) => parseSettings('modelfile', lines.join('\n'));
const valuesOf = (...lines: readonly string[]) => parse(...lines).values;
const reasons = (...lines: readonly string[]) => parse(...lines).unread.map(({ line, reason }) => [line, reason]);

// Everything here was tried with `ollama create` and `ollama show --parameters` of 0.33.0-rc2, unless it says otherwise.
describe('a Modelfile', () => {
  it('gives canonical names, and the kind whose words they are', () => {
    const { from, values, unread } = parse(
      'PARAMETER temperature 0.7',
      'PARAMETER num_predict -1',
      'PARAMETER repeat_penalty 1.1',
      'PARAMETER num_ctx +512',
      'PARAMETER use_mmap T',
      'PARAMETER min_p    .05   ',
      'PARAMETER seed "42"',
    );
    expect(from.kind.id).toBe('ollama');
    expect(values).toEqual({
      ...{ temperature: 0.7, max_tokens: -1, repetition_penalty: 1.1, context_length: 512, use_mmap: true },
      ...{ min_p: 0.05, seed: 42 },
    });
    expect(unread).toEqual([]);
  });

  it('writes instructions in any case, and parameters in lower case alone', () => {
    expect(valuesOf('parameter top_k 5', 'PaRaMeTeR top_p 0.5')).toEqual({ top_k: 5, top_p: 0.5 });
    expect(reasons('PARAMETER TOP_K 5')).toEqual([[1, 'Ollama knows no parameter of this name']]);
  });

  it.each([
    ['"a b"', 'a b'],
    ['bare text here ', 'bare text here'],
    ['"it\\"s"', 'it\\"s'],
    ['"a\\nb"', 'a\\nb'],
    ['"a"b"', 'a"b'],
    ['""""q" """', '"q" '],
    ['"two\nlines"', 'two\nlines'],
    ['"""x\ny"""', 'x\ny'],
    ['a\tb', 'a\tb'],
    ['"a\u00A0b\u200Bc"', 'abc'],
    ['""', ''],
    ['# no comment', '# no comment'],
    ["'single'", "'single'"],
  ])('reads the stop sequence %j', (written, text) => {
    expect(parse(`PARAMETER stop ${written}`)).toMatchObject({ values: { stop: [text] }, unread: [] });
  });

  it('adds up stop sequences, and takes the last of everything else', () => {
    const lines = ['PARAMETER stop a', 'PARAMETER temperature 1', 'PARAMETER stop b', 'PARAMETER temperature 2'];
    expect(valuesOf(...lines)).toEqual({ stop: ['a', 'b'], temperature: 2 });
    expect(reasons(...lines)).toEqual([[2, 'given again further on, and the last one counts']]);
  });

  it.each([
    ['PARAMETER temperature 0.7 # warm', 'Ollama refuses what is not a number'],
    ['PARAMETER temperature inf', 'Ollama refuses what is not a number'],
    ['PARAMETER top_k 40.9', 'Ollama refuses what is not a whole number'],
    ['PARAMETER use_mmap yes', 'Ollama refuses what is not true or false'],
    ['PARAMETER nonsense 1', 'Ollama knows no parameter of this name'],
    ['PARAMETER   min_p 0.1', 'Ollama wants one blank, and then the parameter'],
    ['PARAMETER temperature', 'no value follows'],
    ['PARAMETER', 'nothing follows the instruction'],
    ['PARAMS temperature 1', 'no instruction of a Modelfile'],
    ['temperature 0.7', 'no instruction of a Modelfile'],
    ['PARAMETER stop "open', 'a quote is never closed'],
    ['PARAMETER mirostat 1', expect.stringContaining('removed in 0.7.0')],
    ['PARAMETER keep_alive 5m', 'Ollama knows no parameter of this name'],
  ])('tells why %j is not read, and reads on', (line, reason) => {
    const { values, unread } = parse('# comment', line, 'PARAMETER top_p 0.5');
    expect(unread[0]).toMatchObject({ line: 2, reason });
    if (!line.includes('open')) expect(values).toEqual({ top_p: 0.5 });
  });

  it('does not mistake the inside of other instructions for its own lines, and names them', () => {
    const { values, unread } = parse(
      'FROM llama3',
      'SYSTEM """You are',
      'PARAMETER top_k 9',
      '"""',
      'MESSAGE user """hi',
      'PARAMETER top_k 3"""',
      'TEMPLATE "{{ .Prompt }}"',
      'PARAMETER top_k 7',
    );
    expect(values).toEqual({ top_k: 7 });
    expect(unread.map(({ line, reason }) => [line, reason])).toEqual(
      [1, 2, 5, 7].map((line) => [line, 'an instruction that sets no parameter']),
    );
    expect(unread[1]?.text).toBe('SYSTEM """You are\nPARAMETER top_k 9\n"""');
  });

  it('ends a quote where Ollama ends it: at the first line that could be its end', () => {
    expect(valuesOf('PARAMETER stop "x"', 'PARAMETER top_k 3')).toEqual({ stop: ['x'], top_k: 3 });
    expect(reasons('PARAMETER stop "x"', 'y"')).toEqual([[2, 'no instruction of a Modelfile']]);
  });

  it('counts lines whatever their ends, and is not put off by a byte order mark', () => {
    expect(reasons('\uFEFFFROM x\r\nPARAMETER top_k 1\r\nNOPE 1')).toMatchObject([
      [1, expect.any(String)],
      [3, expect.any(String)],
    ]);
  });
});

describe('writing a Modelfile', () => {
  const from = parse().from;
  const written = (values: Parameters<typeof writeSettings>[1]) => writeSettings('modelfile', values, from);

  it('gives one line for each value, and quotes where they are needed', () => {
    const values = { temperature: 0, max_tokens: -1, stop: ['<|eot|>', ' a', 'b\nc', '"d"'], use_mmap: false };
    expect(written(values).text.split('\n')).toEqual([
      'PARAMETER temperature 0',
      'PARAMETER num_predict -1',
      'PARAMETER stop <|eot|>',
      'PARAMETER stop " a"',
      'PARAMETER stop "b',
      'c"',
      'PARAMETER stop ""d""',
      'PARAMETER use_mmap false',
      '',
    ]);
  });

  it('tells what no line can say', () => {
    const { text, report } = written({ keep_alive: '5m', stop: ['a\u0007b'], top_k: 1, nothing: 1 });
    expect(text).toBe('PARAMETER top_k 1\n');
    expect(report.map(({ parameter, fate }) => [parameter, fate])).toEqual([
      ['keep_alive', 'impossible'],
      ['stop', 'impossible'],
      ['top_k', 'exact'],
      ['nothing', 'unknown_there'],
    ]);
  });
});

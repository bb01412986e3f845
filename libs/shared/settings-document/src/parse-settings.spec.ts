import { parseSettings } from './parse-settings.js';

const lines = (...text: readonly string[]): string => text.join('\n');

function documentOf(text: string) {
  const read = parseSettings(text);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.document;
}

/** `line:column code pointer` of each fault. */
function faultsOf(text: string): readonly string[] {
  const read = parseSettings(text);
  return read.ok ? [] : read.faults.map(({ line, column, code, pointer }) => `${line}:${column} ${code} ${pointer}`);
}

function firstMessage(text: string): string | undefined {
  const read = parseSettings(text);
  return read.ok ? undefined : read.faults[0]?.message.en;
}

const runtime = (...more: readonly string[]): string =>
  lines('kamerton: 1', 'runtimes:', '  - id: gpu-1', '    kind: vllm', '    base_url: http://gpu-1:8000', ...more);
const params = (...more: readonly string[]): string => runtime('    params:', ...more.map((line) => `      ${line}`));
const paramsOf = (...more: readonly string[]) => documentOf(params(...more)).runtimes?.[0]?.params;

describe('reading a settings document', () => {
  it('reads a document written by hand', () => {
    const text = lines(
      '# what our services may do',
      'kamerton: 1',
      'presets:',
      '- {name: precise, description: For code, params: {temperature: 0.1}}',
      'runtimes:',
      '- id: gpu-1',
      '  kind: ollama',
      '  base_url: http://127.0.0.1:11434 # loopback',
      '  policies: {max_tokens: {max: 2048, on_violation: clamp}}',
      '  models:',
      '  - model: hf.co/bartowski/Llama-3.2:Q4_K_M',
      '    params:',
      '      stop: |',
      '        one',
      '        two',
      '    profiles: [{profile: summariser}]',
    );
    expect(documentOf(text)).toEqual({
      kamerton: 1,
      presets: [{ name: 'precise', description: 'For code', params: { temperature: 0.1 } }],
      runtimes: [
        {
          id: 'gpu-1',
          kind: 'ollama',
          base_url: 'http://127.0.0.1:11434',
          policies: { max_tokens: { max: 2048, on_violation: 'clamp' } },
          models: [
            {
              model: 'hf.co/bartowski/Llama-3.2:Q4_K_M',
              params: { stop: 'one\ntwo\n' },
              profiles: [{ profile: 'summariser' }],
            },
          ],
        },
      ],
    });
  });

  it('reads JSON, Windows line ends and a byte order mark as well', () => {
    expect(documentOf('\ufeff{"kamerton": 1,\r\n "presets": []}')).toEqual({ kamerton: 1, presets: [] });
  });

  it('takes values for what YAML 1.2 takes them: on and no are text, 0 and false and "" are values', () => {
    expect(paramsOf('a: no', 'b: on', 'c: 0', 'd: false', 'e: ""', 'f: 0o17', 'g: 0x10', 'h: 12:30')).toEqual({
      ...{ a: 'no', b: 'on', c: 0, d: false, e: '', f: 15, g: 16, h: '12:30' },
    });
  });

  it('does not let a directive bring back YAML 1.1', () => {
    expect(documentOf(`%YAML 1.1\n---\n${params('a: yes')}`).runtimes?.[0]?.params).toEqual({ a: 'yes' });
  });

  it('keeps numbers exact', () => {
    const numbers = [
      'a: 0.1',
      'b: 1e-3',
      'c: 9007199254740991',
      'd: 1152921504606846976',
      'e: -7',
      'f: 1e21',
      'g: -0.0',
    ];
    expect(paramsOf(...numbers)).toEqual({ a: 0.1, b: 0.001, c: 2 ** 53 - 1, d: 2 ** 60, e: -7, f: 1e21, g: 0 });
  });

  it('refuses whole numbers that would arrive as other ones, and numbers without end', () => {
    expect(
      faultsOf(params('a: 9007199254740993', 'b: -12345678901234567891', 'c: .inf', 'd: .nan', 'e: 1e999')),
    ).toEqual([
      '7:7 MALFORMED_YAML /runtimes/0/params/a',
      '8:7 MALFORMED_YAML /runtimes/0/params/b',
      '9:7 INVALID_FIELD /runtimes/0/params/c',
      '10:7 INVALID_FIELD /runtimes/0/params/d',
      '11:7 INVALID_FIELD /runtimes/0/params/e',
    ]);
  });

  it('tells everything that is wrong at once, in the order of the text', () => {
    const text = lines(
      'kamerton: 2',
      'runtims: []',
      'runtimes:',
      '  - id: GPU 1',
      '    kind: vllm',
      '    enabled: yes',
      '    params: {temperature: , top_p: {a: 1}, stop: [a, 1]}',
      '    policies: {top_k: {force: false, min: a, on_violation: drop, max_value: 3}}',
      '    models:',
      '      - model: a',
      '      - model: a',
      '        profiles: [{profile: "../x"}]',
      'presets: [{name: precise}]',
    );
    expect(faultsOf(text)).toEqual([
      '1:1 INVALID_FIELD /kamerton',
      '2:1 UNKNOWN_FIELD /runtims',
      '4:5 INVALID_FIELD /runtimes/0/id',
      '4:5 MISSING_FIELD /runtimes/0/base_url',
      '6:5 INVALID_FIELD /runtimes/0/enabled',
      '7:14 INVALID_FIELD /runtimes/0/params/temperature',
      '7:29 INVALID_FIELD /runtimes/0/params/top_p',
      '7:44 INVALID_FIELD /runtimes/0/params/stop',
      '8:24 INVALID_FIELD /runtimes/0/policies/top_k/force',
      '8:38 INVALID_FIELD /runtimes/0/policies/top_k/min',
      '8:46 INVALID_FIELD /runtimes/0/policies/top_k/on_violation',
      '8:66 UNKNOWN_FIELD /runtimes/0/policies/top_k/max_value',
      '11:9 DUPLICATE_KEY /runtimes/0/models/1/model',
      '12:21 INVALID_FIELD /runtimes/0/models/1/profiles/0/profile',
      '13:11 MISSING_FIELD /presets/0/params',
    ]);
  });

  it.each([
    ['runtims: []', 'is not known here; did you mean runtimes?'],
    ['preset: []', 'is not known here; did you mean presets?'],
    ['environment: {}', 'is not known here; there are kamerton, runtimes, presets'],
  ])('says of %s what may be meant', (line, message) => {
    expect(firstMessage(`kamerton: 1\n${line}`)).toBe(message);
  });

  it('refuses a name given twice, and says where the second one is', () => {
    expect(faultsOf(params('temperature: 0.1', 'top_k: 5', 'temperature: 0.2'))).toEqual([
      '9:7 DUPLICATE_KEY /runtimes/0/params/temperature',
    ]);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the name %s, and leaves all prototypes alone', (name) => {
    expect(faultsOf(params(`${name}: {polluted: 1}`))).toEqual([`7:7 FORBIDDEN_KEY /runtimes/0/params/${name}`]);
    expect(faultsOf(`kamerton: 1\n${name}: {polluted: 1}`)).toEqual([`2:1 FORBIDDEN_KEY /${name}`]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it.each([
    ['is empty', '', '1:1 INVALID_FIELD '],
    ['is only a comment', '# nothing', '1:1 INVALID_FIELD '],
    ['is a list', '- kamerton: 1', '1:1 INVALID_FIELD '],
    ['is bare text', 'kamerton', '1:1 INVALID_FIELD '],
    ['has no format', 'presets: []', '1:1 MISSING_FIELD /kamerton'],
    ['has text for its format', 'kamerton: "1"', '1:1 INVALID_FIELD /kamerton'],
    ['is two documents', 'kamerton: 1\n---\nkamerton: 1', '2:1 MALFORMED_YAML '],
    ['has a tab for indentation', 'kamerton: 1\npresets:\n\t- a', '3:1 MALFORMED_YAML '],
    ['has a quote without its end', 'kamerton: "1', '1:13 MALFORMED_YAML '],
    ['has a tag nobody knows', 'kamerton: !secret 1', '1:11 MALFORMED_YAML '],
    ['has binary data', 'kamerton: !!binary aGk=', '1:11 MALFORMED_YAML '],
    ['has a number for a name', 'kamerton: 1\n7: a', '2:1 MALFORMED_YAML /7'],
    [
      'has NUL in a text',
      String.raw`kamerton: 1${'\n'}presets: [{name: "a\0", params: {}}]`,
      '2:12 INVALID_FIELD /presets/0/name',
    ],
    [
      'has half of a surrogate pair in a value',
      String.raw`kamerton: 1${'\n'}presets: [{name: a, params: {stop: "\uD800"}}]`,
      '2:30 INVALID_FIELD /presets/0/params/stop',
    ],
  ])('refuses a document that %s', (_what, text, fault) => {
    expect(faultsOf(text)[0]).toBe(fault);
  });

  it('does not merge with <<, which YAML 1.2 does not know', () => {
    expect(
      faultsOf(lines('kamerton: 1', 'presets:', '  - &p {name: a, params: {}}', '  - <<: *p', '    name: b')),
    ).toEqual(['4:5 UNKNOWN_FIELD /presets/1/<<', '4:5 MISSING_FIELD /presets/1/params']);
  });
});

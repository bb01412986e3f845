import { maxSettingsBytes } from './limits.js';
import { parseSettings } from './parse-settings.js';

const lines = (...text: readonly string[]): string => text.join('\n');

const params = (...more: readonly string[]): string =>
  lines(
    'kamerton: 1',
    'runtimes:',
    '  - id: gpu-1',
    '    kind: vllm',
    '    base_url: http://gpu-1:8000',
    '    params:',
    ...more.map((line) => `      ${line}`),
  );

/** `line:column code pointer` of each fault. */
function faultsOf(text: string): readonly string[] {
  const read = parseSettings(text);
  return read.ok ? [] : read.faults.map(({ line, column, code, pointer }) => `${line}:${column} ${code} ${pointer}`);
}

describe('aliases in a settings document', () => {
  it('stand for what their anchor holds', () => {
    const read = parseSettings(params('stop: &s [a, b]', 'other: *s'));
    expect(read.ok && read.document.runtimes?.[0]?.params).toEqual({ stop: ['a', 'b'], other: ['a', 'b'] });
  });

  it('stand for what their anchor held where they were written, also within another alias', () => {
    const read = parseSettings(params('a: &n x', 'b: &b [*n]', 'c: &n y', 'd: *b'));
    expect(read.ok && read.document.runtimes?.[0]?.params?.['d']).toEqual(['x']);
  });

  it('must come after their anchor, and not inside it', () => {
    expect(faultsOf(params('a: *s', 'b: &s [1]'))).toEqual(['7:7 MALFORMED_YAML /runtimes/0/params/a']);
    expect(faultsOf(params('a: &s [*s]'))).toContain('7:14 MALFORMED_YAML /runtimes/0/params/a/0');
  });

  it('cannot make a short text stand for an endless one', () => {
    const bomb = Array.from({ length: 30 }, (_, level) =>
      level === 0
        ? 'a0: &a0 [1,1]'
        : `a${level}: &a${level} [${Array(9)
            .fill(`*a${level - 1}`)
            .join(',')}]`,
    );
    const started = performance.now();
    expect(faultsOf(lines('kamerton: 1', ...bomb)).length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('documents beyond all measure', () => {
  it.each([
    ['lists in lists', '['.repeat(50_000)],
    ['nested sequences', '- '.repeat(20_000)],
    ['mappings in mappings', '{a: '.repeat(20_000)],
  ])('are refused without falling over: %s', (_what, text) => {
    expect(faultsOf(`kamerton: 1\npresets: ${text}`)[0]).toMatch(/MALFORMED_YAML/);
  });

  it('are refused by depth where the YAML itself is sound', () => {
    const deep = `kamerton: 1\npresets: ${'['.repeat(60)}${']'.repeat(60)}`;
    expect(faultsOf(deep)).toContain(`2:41 MALFORMED_YAML /presets${'/0'.repeat(31)}`);
  });

  it('are refused by size before they are read', () => {
    const read = parseSettings(`kamerton: 1\n#${'ż'.repeat(maxSettingsBytes / 2)}`);
    expect(read.ok ? [] : read.faults.map(({ message }) => message.en)).toEqual(['the document is larger than 8 MiB']);
  });

  it('tell no more than a hundred faults', () => {
    expect(faultsOf(params(...Array.from({ length: 150 }, (_, index) => `a${index}: {}`)))).toHaveLength(100);
  });
});

describe('the place of a pointer in the text', () => {
  const text = params('temperature: 3', 'stop:', '  - a', '  - b');
  const read = parseSettings(text);
  const placeOf = (pointer: string) => (read.ok ? read.positionOf(pointer) : null);

  it.each([
    ['', 1, 1],
    ['/runtimes/0', 3, 5],
    ['/runtimes/0/params/temperature', 7, 7],
    ['/runtimes/0/params/stop/1', 10, 11],
  ])('is where the value at %s is named', (pointer, line, column) => {
    expect(placeOf(pointer)).toEqual({ line, column });
  });

  it('is the nearest parent of what is not there', () => {
    expect(placeOf('/runtimes/0/params/top_k')).toEqual({ line: 6, column: 5 });
    expect(placeOf('/presets/3/name')).toEqual({ line: 1, column: 1 });
  });
});

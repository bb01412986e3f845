import fc from 'fast-check';
import { compareVersions } from './compare-versions.js';
import { knownBefore, knownSince } from './known-version.js';
import { parseVersion } from './parse-version.js';
import type { RuntimeVersion } from './parse-version.js';

const parsed = (text: string): RuntimeVersion => {
  const version = parseVersion(text);
  if (version === null) throw new Error(`${text} was not read`);
  return version;
};

const compare = (a: string, b: string) => Math.sign(compareVersions(parsed(a), parsed(b)));

describe('the order of versions', () => {
  const ascending = [
    '0.9.0.dev1',
    '0.9.0-nightly.5',
    '0.9.0a1',
    '0.9.0b1.dev2',
    '0.9.0b1',
    '0.9.0-rc1.dev1',
    '0.9.0-rc1',
    '0.9.0rc2',
    '0.9.0',
    '0.9.0-3-gdeadbee',
    '0.9.0.post12',
    '0.10.0',
    '0.24.1.dev3+gabc',
    '0.24.1',
    'v0.32.9',
    '0.32.10',
    '1',
  ];

  it.each(ascending.slice(1).map((version, index) => [ascending[index] ?? '', version]))(
    '%s is older than %s',
    (a, b) => {
      expect(compare(a, b)).toBe(-1);
      expect(compare(b, a)).toBe(1);
    },
  );

  it.each([
    ['0.9', '0.9.0'],
    ['v0.9.0', '0.9.0'],
    ['0.9.0-rc2', '0.9.0rc2'],
    ['0.9.0+cu128', '0.9.0'],
    ['0.24.1.dev3+gabc', '0.24.1.dev3+gdef.d20260801'],
    ['0.9.0-dirty', '0.9.0'],
    [' 0.9.0\n', '0.9.0'],
    ['b10488-0c1e570', 'b10488'],
    ['b10488-0c1e570', 'b10488-feedbee'],
    ['b10488-0c1e570-dirty', 'B10488'],
  ])('%s and %s are the same', (a, b) => {
    expect(compare(a, b)).toBe(0);
  });

  it.each([
    ['b9999-0c1e570', 'b10000-0c1e570'],
    ['b10200', 'b10405-aaaaaaa'],
    ['b0-unknown', 'b1'],
  ])('build %s is older than build %s', (a, b) => {
    expect(compare(a, b)).toBe(-1);
    expect(compare(b, a)).toBe(1);
  });

  it.each(['', 'dev', 'latest', 'HEAD-abc', '.1', '0.9.0foo', '0.9.0 or so', 'b', 'b-abc', 'b12x', 'b10488-'])(
    '%p is no version',
    (text) => {
      expect(parseVersion(text)).toBeNull();
    },
  );

  const release = fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'));
  const suffix = fc.oneof(
    fc.constantFrom('', '+g1a2b3c', '-dirty', '-5-gabcdef0', '-nightly'),
    fc.tuple(fc.constantFrom('-rc', 'rc', '.dev', 'a', 'b', '.post'), fc.nat(99)).map(([word, n]) => `${word}${n}`),
  );
  const version = fc.tuple(release, suffix, suffix).map((parts) => parts.join(''));

  it('is a total order', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(compare(a, a)).toBe(0);
        expect(compare(a, b) + compare(b, a)).toBe(0);
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('never lets a suffix reach the next release', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), suffix, (minor, patch, tail) => {
        expect(compare(`0.${minor}.${patch}${tail}`, `0.${minor}.${patch + 1}`)).toBe(-1);
        if (patch > 0) expect(compare(`0.${minor}.${patch}${tail}`, `0.${minor}.${patch - 1}`)).toBe(1);
      }),
    );
  });

  it('reads or refuses any text, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), version), (text) => {
        const result = parseVersion(text);
        if (result !== null) expect(compareVersions(result, result)).toBe(0);
      }),
    );
  });
});

describe('a border', () => {
  it.each([
    ['0.32.9', false],
    ['0.32.10-rc1', false],
    ['0.32.10', true],
    ['0.33.0-rc2', true],
    ['0.100.0', true],
  ])('%s is at or above 0.32.10: %s', (version, above) => {
    expect(knownSince(version, '0.32.10')).toBe(above);
    expect(knownBefore(version, '0.32.10')).toBe(!above);
  });

  it.each([
    ['b10404-fffffff', false],
    ['b10405', true],
    ['b10405-0000000', true],
    ['b100000-0c1e570', true],
  ])('%s is at or above b10405: %s', (version, above) => {
    expect(knownSince(version, 'b10405')).toBe(above);
    expect(knownBefore(version, 'b10405')).toBe(!above);
  });

  it.each([[null], ['0.0.0'], ['dev'], ['0.0.0+gabc'], ['b0-unknown']])('version %p is on neither side', (version) => {
    expect(knownSince(version, '0.32.10')).toBe(false);
    expect(knownBefore(version, '0.32.10')).toBe(false);
  });
});

import { foldName, mayFold } from './fold-name.js';

const everyCharacter = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code));
const isLowerAscii = (name: string): boolean => /^[a-z]$/.test(name);

describe('names as a server that does not mind case sees them', () => {
  it('fold capitals, the long s and the Kelvin sign to ASCII letters, and nothing else', () => {
    const others = everyCharacter.filter((character) => !isLowerAscii(character) && isLowerAscii(foldName(character)));
    expect(others.join('')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZſ\u212A');
  });

  it('are looked at closely wherever folding could make another name of them', () => {
    const overlooked = everyCharacter.filter((character) => foldName(character) !== character && !mayFold(character));
    expect(overlooked).toEqual([]);
    expect(mayFold('top_p2')).toBe(false);
  });

  it('do not grow letters out of ligatures', () => {
    expect(foldName('\uFB05op')).not.toBe('stop');
    expect(foldName('L\u0130mit')).not.toBe('limit');
  });
});

import { settingsFormats } from '@kamerton/contract';
import { maxSettingsLength, maxUnread } from './limits.js';
import { parseSettings } from './parse-settings.js';
import { settingsFileName } from './settings-file-name.js';

describe('a text that is too long', () => {
  it.each(settingsFormats)('is not read at all: %s', (format) => {
    const { values, unread } = parseSettings(format, 'x'.repeat(maxSettingsLength + 1));
    expect(values).toEqual({});
    expect(unread).toMatchObject([{ reason: 'longer than 65536 characters' }]);
    expect(unread[0]?.text.length).toBeLessThan(300);
  });

  it('of many lines is told of in few', () => {
    const { unread } = parseSettings('modelfile', 'X 1\n'.repeat(maxUnread + 5));
    expect(unread).toHaveLength(maxUnread + 1);
    expect(unread.at(-1)).toEqual({ text: '…', line: null, reason: '5 more could not be read and are not listed' });
  });
});

describe('a hostile text', () => {
  const filling = (piece: string) => piece.repeat(Math.floor(maxSettingsLength / piece.length));

  it.each([
    ['modelfile', 'PARAMETER stop "', '\n'],
    ['modelfile', 'SYSTEM """', '"\n '],
    ['modelfile', '', 'PARAMETER stop a\n'],
    ['llamacpp', '', '"'],
    ['llamacpp', '', "-r ' "],
    ['llamacpp', '"', '\\'],
    ['llamacpp', '', '-'],
    ['vllm', '--override-generation-config.', '.a='],
    ['openai', '{"a":', '['],
    ['openai', '', '{"a":'],
    ['generation_config', '{"a":1', ' ,"a":1'],
  ] as const)('does not keep the reader busy: %s of %j and many %j', (format, start, piece) => {
    const text = `${start}${filling(piece)}`.slice(0, maxSettingsLength);
    const before = performance.now();
    parseSettings(format, text);
    expect(performance.now() - before).toBeLessThan(1_500);
  });
});

describe('the name of an exported file', () => {
  it.each([
    ['llama3:8b', null, 'llama3-8b.Modelfile'],
    ['hf.co/bartowski/Llama-3.2:Q4_K_M', 'code-review', 'hf.co-bartowski-Llama-3.2-Q4_K_M-code-review.Modelfile'],
    ['../../etc/passwd', null, 'etc-passwd.Modelfile'],
    ['żółw "\r\n', null, 'w.Modelfile'],
    ['日本', null, 'settings.Modelfile'],
  ])('of %j and profile %j is %s', (model, profile, name) => {
    expect(settingsFileName('modelfile', model, profile)).toBe(name);
  });
});

import fc from 'fast-check';
import { ProblemException } from '../problems/problem-exception.js';
import { readJsonBody } from './read-json-body.js';

const read = (text: string): unknown => readJsonBody(new TextEncoder().encode(text));

function refusal(bytes: string | Uint8Array): ProblemException {
  try {
    readJsonBody(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  } catch (error) {
    if (error instanceof ProblemException) return error;
    throw error;
  }
  throw new Error('was not refused');
}

const issuesOf = (text: string) => refusal(text).parts.errors?.map(({ code, pointer }) => `${code} ${pointer}`);

describe('the body reader', () => {
  it('reads whatever JSON.stringify writes, as JSON.parse does', () => {
    const storable = fc
      .jsonValue({ noUnicodeString: false })
      .filter((value) => !/\\u0000|\\ud[89a-f]|"(__proto__|constructor|prototype)":/i.test(JSON.stringify(value)));
    fc.assert(
      fc.property(storable, fc.constantFrom(undefined, 2, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space);
        expect(read(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('refuses exactly the texts that JSON.parse refuses', () => {
    const fragments = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '1',
      '-',
      '0',
      '.5',
      'e3',
      'true',
      'nul',
      ' ',
      '\n',
      '\\',
      '"',
      '\u0001',
    );
    fc.assert(
      fc.property(fc.array(fragments, { minLength: 1, maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const valid = isJson(text);
        const accepted = !isRefusedAs(text, 'MALFORMED_JSON');
        expect([text, accepted]).toEqual([text, valid]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('says where the text stops being JSON', () => {
    expect(refusal('{\n  "a": 1,\n}').message).toBe(
      'Not valid JSON at line 3, column 1: a name in double quotes was expected.',
    );
    expect(refusal('[1 2]').message).toContain('line 1, column 4: ] was expected');
  });

  it('refuses keys given twice and keys of prototypes, all at once, with pointers', () => {
    expect(issuesOf('{"params":{"a/b":1,"a/b":2,"__proto__":{}},"constructor":1,"list":[{"prototype":0}]}')).toEqual([
      'DUPLICATE_KEY /params/a~1b',
      'FORBIDDEN_KEY /params/__proto__',
      'FORBIDDEN_KEY /constructor',
      'FORBIDDEN_KEY /list/0/prototype',
    ]);
  });

  it('sees through escapes in keys', () => {
    expect(issuesOf('{"\\u005f_proto__":1,"a":1,"\\u0061":2}')).toEqual([
      'FORBIDDEN_KEY /__proto__',
      'DUPLICATE_KEY /a',
    ]);
  });

  it('refuses text that Postgres could not store and numbers that are none', () => {
    expect(issuesOf('["\\u0000", "\\ud800", 1e999, "\\ud83d\\ude00"]')).toEqual([
      'INVALID_FIELD /0',
      'INVALID_FIELD /1',
      'INVALID_FIELD /2',
    ]);
  });

  it('does not run out of stack, whatever the depth', () => {
    expect(refusal('['.repeat(100_000)).code).toBe('MALFORMED_JSON');
    expect(refusal('{"a":'.repeat(40_000)).code).toBe('MALFORMED_JSON');
  });

  it('refuses bytes that are not UTF-8, and a byte order mark', () => {
    expect(refusal(Uint8Array.of(0x22, 0xff, 0x22)).code).toBe('MALFORMED_JSON');
    expect(refusal('\ufeff{}').code).toBe('MALFORMED_JSON');
  });

  it('takes no body for no document', () => {
    expect(read('')).toBeUndefined();
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isRefusedAs(text: string, code: string): boolean {
  try {
    read(text);
    return false;
  } catch (error) {
    return error instanceof ProblemException && error.code === code;
  }
}

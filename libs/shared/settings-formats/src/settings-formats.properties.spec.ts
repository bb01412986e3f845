import { settingsFormats } from '@kamerton/contract';
import type { ParameterDefinition, ParameterValue } from '@kamerton/parameter-schema';
import fc from 'fast-check';
import { maxUnread } from './limits.js';
import { parseSettings } from './parse-settings.js';
import { kindFile } from './settings-format.js';
import { writeSettings } from './write-settings.js';

const anyFormat = fc.constantFrom(...settingsFormats);

/** Pieces of which the formats are made, so that noise gets beyond the first character. */
const shred = fc.constantFrom(
  ...[
    'PARAMETER ',
    'parameter',
    'MESSAGE user ',
    'FROM x\n',
    'stop',
    'temperature ',
    '"',
    '"""',
    '#',
    '\n',
    '\r\n',
    ' ',
    '\t',
  ],
  ...['{', '}', '[', ']', ':', ',', '"temperature"', '"top_p":', 'null', '0.5', '-1', '1e999', '\\', "'", 'true'],
  ...[
    '--temp',
    '--temp=',
    '-n',
    '--top_k',
    '--samplers',
    'top_k;temp',
    '--sampler-seq',
    '--override-generation-config',
    '=',
    '.',
  ],
  ...['-r', '--no-cache-prompt', '\u0000', '\ud800', '🎵', '\u00a0', 'é'],
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.oneof({ weight: 5, arbitrary: shred }, { weight: 1, arbitrary: fc.string() }), { maxLength: 60 })
    .map((parts) => parts.join('')),
  fc.json(),
  fc
    .dictionary(
      fc.constantFrom('temperature', 'top_k', 'max_new_tokens', 'messages', 'prompt', 'stop', 'x'),
      fc.jsonValue(),
    )
    .map((body) => JSON.stringify(body)),
);

const textValue = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20 }),
  fc.array(shred, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
);

const valueOf = (definition: ParameterDefinition): fc.Arbitrary<ParameterValue> => {
  switch (definition.type) {
    case 'float':
      return fc.double({ min: definition.min ?? -10, max: definition.max ?? 10, noNaN: true });
    case 'int':
      return fc.oneof(
        fc.integer({ min: -2, max: 100_000 }),
        ...(definition.special ?? []).map(({ value }) => fc.constant(value)),
      );
    case 'bool':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...definition.enum);
    case 'string':
      return fc.constantFrom('5m', '-1s');
    case 'list':
      return definition.items === 'int' ? fc.array(fc.nat(), { maxLength: 4 }) : fc.array(textValue, { maxLength: 4 });
  }
};

const valuesIn = (parameters: Readonly<Record<string, ParameterDefinition>>) =>
  fc
    .subarray(Object.entries(parameters))
    .chain((chosen) =>
      fc.record<Record<string, ParameterValue>>(
        Object.fromEntries(chosen.map(([name, definition]) => [name, valueOf(definition)])),
      ),
    );

describe('reading settings', () => {
  it('never throws, and tells of everything that it could not read where that stands', () => {
    fc.assert(
      fc.property(anyFormat, anyText, (format, text) => {
        const { values, unread } = parseSettings(format, text);
        const lines = text.split('\n').length + text.split('\r').length;
        for (const { line, reason } of unread) {
          expect(reason).not.toBe('');
          if (line !== null) expect(line >= 1 && line <= lines).toBe(true);
        }
        expect(unread.length).toBeLessThanOrEqual(maxUnread + 1);
        const { file } = kindFile(format);
        for (const name of Object.keys(values)) expect(Object.keys(file.schema().parameters)).toContain(name);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves no text without a trace: what has a character has a value or a line in the report, comments aside', () => {
    fc.assert(
      fc.property(anyFormat, anyText, (format, text) => {
        const { values, unread } = parseSettings(format, text);
        const silent = Object.keys(values).length === 0 && unread.length === 0;
        if (silent) expect(text.replaceAll(/#[^\n\r]*|\\\r?\n/g, '').replaceAll(/[{}\s\ufeff]/g, '')).toBe('');
      }),
      { numRuns: 300 },
    );
  });
});

describe('writing settings', () => {
  const journey = anyFormat.chain((format) => {
    const { kind, file } = kindFile(format);
    const schema = file.schema();
    return fc.tuple(fc.constant(format), fc.constant({ kind, schema }), valuesIn(schema.parameters));
  });

  it('gives a text that is read back as what arrived, with nothing left over', () => {
    fc.assert(
      fc.property(journey, ([format, from, values]) => {
        const { text, report } = writeSettings(format, values, from);
        expect(report.map(({ parameter }) => parameter)).toEqual(Object.keys(values));
        const arrived = Object.fromEntries(
          report.filter(({ there }) => there !== null).map(({ as, there }) => [as, there]),
        );
        const { values: back, unread, from: meant } = parseSettings(format, text);
        expect(unread).toEqual([]);
        // As JSON, for which -0 is 0.
        const ordered = (read: object) => JSON.stringify(Object.entries(read).toSorted());
        expect(ordered(back)).toBe(ordered(arrived));
        expect(meant.kind).toBe(from.kind);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same for values that belong to no model, as far as they arrive', () => {
    fc.assert(
      fc.property(journey, ([format, , values]) => {
        const { text, report } = writeSettings(format, values, null);
        const { values: back, unread } = parseSettings(format, text);
        expect(unread).toEqual([]);
        expect(Object.keys(back).toSorted()).toEqual(
          report
            .filter(({ there }) => there !== null)
            .map(({ as }) => as)
            .toSorted(),
        );
      }),
    );
  });
});

import {
  profilePattern,
  type ModelSettings,
  type PresetSettings,
  type ProfileSettings,
  type RuntimeSettings,
  type SettingsDocument,
} from '@kamerton/contract';
import type { ParameterValue, Policy } from '@kamerton/parameter-schema';
import fc from 'fast-check';

const hostile = [
  ...[
    'yes',
    'no',
    'on',
    'off',
    'y',
    'null',
    '~',
    'true',
    'False',
    '',
    ' ',
    '0x10',
    '0o17',
    '1e3',
    '.inf',
    '.nan',
    '-0',
    '1_000',
  ],
  ...[
    '2026-01-02',
    '12:30:45',
    '- a',
    '-',
    '?',
    ': ',
    'a: b',
    'a #b',
    ' #',
    '#',
    '&a',
    '*a',
    '!t',
    '!!str',
    '|',
    '>',
    '%',
    '@',
    '`',
  ],
  ...[
    '"',
    "'",
    '\\',
    '{}',
    '[]',
    '{',
    ']',
    ',',
    '<<',
    '---',
    '...',
    '--- a',
    'a:',
    ':a',
    'llama3:8b',
    'hf.co/bartowski/Llama:Q4_K_M',
  ],
  ...[
    '\n',
    '\n\nUser:',
    'a\nb\n',
    ' lead',
    'trail ',
    '\t',
    '\r\n',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\u007f',
    'żółć',
    '模型',
    '🎵',
    'a\u0301',
  ],
  ...['model with spaces', 'a@b', '=', '/models/x y.gguf', 'a\u00a0b', '\u0001', 'hasOwnProperty', 'toString', '7'],
];

/** Text that documents may hold, the odd kinds first. */
export const text = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'binary', maxLength: 20 }).map(storable),
  fc.string({ maxLength: 20 }).map(storable),
);

function storable(any: string): string {
  return any.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '');
}

const number = fc
  .oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.maxSafeInteger(),
    fc.constantFrom(0.1, 1e-3, 1e21, 2 ** 60, 1e308),
  )
  .map((value) => value + 0);

const value: fc.Arbitrary<ParameterValue> = fc.oneof(
  ...[number, fc.boolean(), text],
  fc.array(text, { maxLength: 4 }),
  fc.array(number, { maxLength: 4 }),
);

const name = fc.oneof(fc.constantFrom('temperature', 'top_k', 'stop', 'yes', '10'), text).filter(isName);

function isName(any: string): boolean {
  return !['__proto__', 'constructor', 'prototype'].includes(any);
}

const policy: fc.Arbitrary<Policy> = fc.record(
  {
    force: fc.constant(true as const),
    forbid: fc.constant(true as const),
    min: number,
    max: number,
    enum: fc.array(fc.oneof(number, text, fc.boolean()), { maxLength: 3 }),
    on_violation: fc.constantFrom('clamp' as const, 'reject' as const),
  },
  { requiredKeys: [] },
);

const records = <Value>(values: fc.Arbitrary<Value>) =>
  fc.dictionary(name, values, { maxKeys: 3, noNullPrototype: true });

const overrides = { params: records(value), policies: records(policy) };
const slug = fc.oneof(fc.constantFrom('yes', '0x10', '1.5', 'no', 'null', 'a-b'), fc.stringMatching(profilePattern));
const several = { maxLength: 3 };

const profile: fc.Arbitrary<ProfileSettings> = fc.record(
  { profile: slug, ...overrides },
  { requiredKeys: ['profile'] },
);
const profiles = fc.uniqueArray(profile, { ...several, selector: (item) => item.profile });

const modelName = text.filter((any) => !['', '.', '..'].includes(any));
const model: fc.Arbitrary<ModelSettings> = fc.record(
  { model: modelName, ...overrides, profiles },
  { requiredKeys: ['model'] },
);

const runtime: fc.Arbitrary<RuntimeSettings> = fc.record(
  {
    id: fc.constantFrom('on', 'gpu-1', '7', 'null', 'a'),
    kind: fc.constantFrom('ollama', 'vllm'),
    base_url: fc.constantFrom('http://127.0.0.1:11434', 'https://[::1]:8000/v1', 'http://h/#a'),
    enabled: fc.boolean(),
    credential: fc.constant('KAMERTON_CREDENTIAL_GPU'),
    ...overrides,
    models: fc.uniqueArray(model, { ...several, selector: (item) => item.model }),
  },
  { requiredKeys: ['id', 'kind', 'base_url'] },
);

const preset: fc.Arbitrary<PresetSettings> = fc.record(
  { name: slug, description: text, params: records(value) },
  { requiredKeys: ['name', 'params'] },
);

export const settings: fc.Arbitrary<SettingsDocument> = fc.record(
  {
    kamerton: fc.constant(1 as const),
    runtimes: fc.uniqueArray(runtime, { ...several, selector: (item) => item.id }),
    presets: fc.uniqueArray(preset, { ...several, selector: (item) => item.name }),
  },
  { requiredKeys: ['kamerton'] },
);

import type { EnumValue } from '@kamerton/parameter-schema';
import { catalog } from '../../schema/parameter-spec.js';
import type { GroupSpecs } from '../../schema/parameter-spec.js';
import type { ModelFacts } from '../../runtime-kind.js';
import { knownBefore, knownSince } from '../../version/known-version.js';
import { builtIn } from '../defaults.js';
import { outside } from '../out-of-range.js';

const existsSince = '0.9.0';
const levelsSince = '0.11.0';
const onByDefaultSince = '0.12.4';
const maxSince = '0.22.0';

const values = ({ runtime_version: version }: ModelFacts): readonly EnumValue[] => [
  true,
  false,
  ...(knownBefore(version, levelsSince) ? [] : ['low', 'medium', 'high']),
  ...(knownBefore(version, maxSince) ? [] : ['max']),
];

const omitted = ({ capabilities, runtime_version: version }: ModelFacts): string | null => {
  if (knownBefore(version, existsSince)) return `Ollama knows think since ${existsSince}: api/types.go : ChatRequest`;
  if (capabilities.length === 0 || capabilities.includes('thinking')) return null;
  return 'the model has no thinking capability, and Ollama answers 400: /api/show capabilities; server/routes.go';
};

export const reasoning = {
  thinking: {
    wireName: 'think',
    omitted,
    define: (facts) => ({
      type: 'enum',
      ...outside(facts, 'refused'),
      enum: values(facts),
      ...(facts.capabilities.includes('thinking') && knownSince(facts.runtime_version, onByDefaultSince)
        ? builtIn(facts, true)
        : {}),
      provenance: {
        default: catalog(`on for thinking models since ${onByDefaultSince}: Ollama server/routes.go : ChatHandler`),
        enum: catalog(`levels since ${levelsSince}, max since ${maxSince}: Ollama api/types.go : ThinkValue`),
      },
    }),
  },
} satisfies GroupSpecs<'reasoning'>;

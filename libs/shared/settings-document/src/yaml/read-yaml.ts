import { LineCounter, parseDocument, type Document } from 'yaml';
import { FaultLog } from '../shape/fault-log.js';
import type { LocatedFault, SettingsFault } from '../settings-fault.js';
import { placeInText } from './place-in-text.js';
import type { Position } from './position.js';
import { YamlReader } from './yaml-reader.js';

export interface ReadYaml {
  readonly value: unknown;
  readonly faults: readonly SettingsFault[];
  /** Of a pointer into the document. */
  readonly positionOf: (pointer: string) => Position;
}

/** YAML 1.2 with the core schema: `on` and `no` are text, `0o17` and `0x10` numbers. Never throws. */
export function readYaml(text: string): ReadYaml | { readonly faults: readonly LocatedFault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    ...{ version: '1.2', schema: 'core', merge: false, resolveKnownTags: false },
    ...{ uniqueKeys: false, prettyErrors: false, logLevel: 'error', lineCounter: lines },
  });
  const syntax = syntaxFaults(document, lines);
  if (syntax.length > 0) return { faults: syntax };
  const log = new FaultLog();
  const reader = new YamlReader(log);
  const value = reader.read(document.contents, '');
  const positionOf = (pointer: string) => placeInText(document.contents, reader.targets, lines, pointer);
  return { value, faults: log.faults, positionOf };
}

/** A warning is about what would be read as something else than was written, a tag that nobody knows. */
function syntaxFaults({ errors, warnings }: Document, lines: LineCounter): readonly LocatedFault[] {
  return [...errors, ...warnings].slice(0, mostTold).map(({ message, pos }) => {
    const { line, col } = lines.linePos(pos[0]);
    return {
      ...{ pointer: '', code: 'MALFORMED_YAML', line: Math.max(line, 1), column: Math.max(col, 1) },
      message: { en: `the YAML cannot be read: ${message}`, pl: `nie da się odczytać YAML-a: ${message}` },
    };
  });
}

/** What follows the first few is mostly their consequence. */
const mostTold = 10;

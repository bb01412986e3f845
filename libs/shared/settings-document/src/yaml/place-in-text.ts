import { isAlias, isMap, isScalar, isSeq, type Alias, type LineCounter, type Node } from 'yaml';
import type { Position } from './position.js';

/** Where the value at a pointer begins: its name, if it has one. What is not in the text counts as its nearest parent. */
export function placeInText(
  root: unknown,
  targets: ReadonlyMap<Alias, Node>,
  lines: LineCounter,
  pointer: string,
): Position {
  let node = root;
  let offset = 0;
  for (const segment of pointer.split('/').slice(1).map(unescaped)) {
    const step = stepInto(isAlias(node) ? targets.get(node) : node, segment);
    if (step === null) break;
    offset = step.offset ?? offset;
    node = step.node;
  }
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

interface Step {
  readonly node: unknown;
  readonly offset: number | null;
}

function stepInto(node: unknown, segment: string): Step | null {
  if (isSeq(node)) return stepTo(node.items[Number(segment)], (item) => item);
  if (!isMap(node)) return null;
  // Of a name given twice the last one is meant: that is the one which is too many.
  const pair = node.items.findLast(({ key }) => isScalar(key) && String(key.value) === segment);
  return stepTo(pair, (found) => found.value, pair?.key);
}

function stepTo<Item>(item: Item | undefined, nodeOf: (item: Item) => unknown, key?: unknown): Step | null {
  if (item === undefined) return null;
  const node = nodeOf(item);
  return { node, offset: offsetOf(key ?? node) };
}

const offsetOf = (node: unknown): number | null =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
    ? Number(node.range[0])
    : null;

const unescaped = (segment: string): string => segment.replaceAll('~1', '/').replaceAll('~0', '~');

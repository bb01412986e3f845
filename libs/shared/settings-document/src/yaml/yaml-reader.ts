import { pointerTo } from '@kamerton/parameter-schema';
import { isAlias, isMap, isScalar, isSeq, type Alias, type Node, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { maxAliasedValues, maxDepth } from '../limits.js';
import type { FaultLog, Message } from '../shape/fault-log.js';

/** Turns the nodes of one document into data, and notes what data of JSON's kind cannot be made of. */
export class YamlReader {
  /** What each alias stands for; those that stand for nothing are left out. */
  readonly targets = new Map<Alias, Node>();
  private readonly anchors = new Map<string, Node>();
  /** Collections that are being read: an alias to one of them would never end. */
  private readonly open = new Set<Node>();
  private aliasDepth = 0;
  private aliased = 0;

  constructor(private readonly log: FaultLog) {}

  read(node: unknown, pointer: string): unknown {
    if (this.aliasDepth > 0) this.aliased += 1;
    if (isAlias(node)) return this.alias(node, pointer);
    if (isScalar(node)) return this.scalar(node, pointer);
    if (isMap(node)) return this.collection(node, pointer, () => this.mapping(node, pointer));
    return isSeq(node) ? this.collection(node, pointer, () => this.sequence(node, pointer)) : null;
  }

  private collection(node: YAMLMap | YAMLSeq, pointer: string, read: () => unknown): unknown {
    if (this.open.size >= maxDepth) return this.refuse(pointer, tooDeep);
    this.remember(node);
    this.open.add(node);
    const value = read();
    this.open.delete(node);
    return value;
  }

  private mapping({ items }: YAMLMap, pointer: string): unknown {
    const entries = new Map<string, unknown>();
    for (const { key, value } of items) {
      const name = this.name(key, pointer);
      if (name === null) continue;
      const place = pointerTo(pointer, name);
      if (entries.has(name)) this.log.note(place, givenTwice, 'DUPLICATE_KEY');
      else entries.set(name, this.read(value, place));
    }
    return Object.fromEntries(entries);
  }

  /** `<<` is a name like any other: YAML 1.2 knows no merging. */
  private name(key: unknown, pointer: string): string | null {
    const value = this.read(key, pointer);
    if (typeof value === 'string') return value;
    this.log.note(pointerTo(pointer, String(value)), nameMustBeText, 'MALFORMED_YAML');
    return null;
  }

  private sequence({ items }: YAMLSeq, pointer: string): unknown {
    return items.map((item, index) => this.read(item, pointerTo(pointer, index)));
  }

  private scalar(node: Scalar, pointer: string): unknown {
    this.remember(node);
    const { value, source = '' } = node;
    if (typeof value === 'number') return isExact(value, source) ? value : this.refuse(pointer, notExact);
    if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
    return this.refuse(pointer, unknownKind);
  }

  private alias(node: Alias, pointer: string): unknown {
    // Read again through another alias, it stands for what it stood for where it was written.
    const target = this.targets.get(node) ?? this.anchors.get(node.source);
    if (target === undefined) return this.refuse(pointer, unknownAnchor(node.source));
    if (this.open.has(target)) return this.refuse(pointer, endless(node.source));
    if (this.aliased > maxAliasedValues) return this.refuse(pointer, tooMuch);
    this.targets.set(node, target);
    this.aliasDepth += 1;
    const value = this.read(target, pointer);
    this.aliasDepth -= 1;
    return value;
  }

  /** An anchor holds from where it stands; inside an alias the document was read before. */
  private remember(node: Node): void {
    if (this.aliasDepth === 0 && 'anchor' in node && typeof node.anchor === 'string')
      this.anchors.set(node.anchor, node);
  }

  private refuse(pointer: string, message: Message): undefined {
    this.log.note(pointer, message, 'MALFORMED_YAML');
  }
}

const integer = /^(?:[-+]?\d+|0x[\da-f]+|0o[0-7]+)$/i;

/** A whole number that 64-bit floats do not hold would arrive as another one. */
const isExact = (value: number, source: string): boolean =>
  !Number.isFinite(value) || !integer.test(source) || BigInt(value) === wholeNumber(source);

const wholeNumber = (source: string): bigint =>
  source.startsWith('-') ? -BigInt(source.slice(1)) : BigInt(source.replace(/^\+/, ''));

const givenTwice: Message = { en: 'is given twice', pl: 'jest podane dwa razy' };
const nameMustBeText: Message = {
  en: 'has a name that is not text; put it in quotes',
  pl: 'ma nazwę, która nie jest tekstem; ujmij ją w cudzysłów',
};
const notExact: Message = {
  en: 'is a whole number that 64-bit floats, and so JSON, cannot hold exactly',
  pl: 'jest liczbą całkowitą, której 64-bitowe liczby zmiennoprzecinkowe, a więc i JSON, nie przechowają dokładnie',
};
const unknownKind: Message = { en: 'is of a kind that is not known here', pl: 'jest nieznanego tu rodzaju' };
const tooDeep: Message = {
  en: `stands under more than ${maxDepth} levels`,
  pl: `stoi pod więcej niż ${maxDepth} poziomami`,
};
const tooMuch: Message = {
  en: `more than ${maxAliasedValues} values come from aliases`,
  pl: `z aliasów pochodzi więcej niż ${maxAliasedValues} wartości`,
};
const unknownAnchor = (name: string): Message => ({
  en: `there is no anchor &${name} before this alias`,
  pl: `przed tym aliasem nie ma kotwicy &${name}`,
});
const endless = (name: string): Message => ({
  en: `the alias *${name} stands inside what it stands for`,
  pl: `alias *${name} stoi wewnątrz tego, co oznacza`,
});

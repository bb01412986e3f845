import type { ListDefinition } from '../definition.js';
import { checkText } from './check-text.js';
import { noFindings, type Finding } from './finding.js';
import { plainItems } from './plain-data.js';

/** Looks at no more than the first `max_items` items, so a huge array costs no more than a legal one. */
export function checkList(definition: ListDefinition, value: unknown): readonly Finding[] {
  const list = plainItems(value, definition.max_items);
  if (list === undefined) {
    return [{ code: 'WRONG_TYPE', limit: 'list' }];
  }
  const findings: Finding[] =
    list.length > definition.max_items ? [{ code: 'TOO_MANY_ITEMS', limit: definition.max_items }] : [];
  list.items.forEach((item, index) => {
    const finding = definition.items === 'int' ? checkIntItem(item) : checkStringItem(item, definition.max_length);
    if (finding !== undefined) {
      findings.push({ ...finding, item: index });
    }
  });
  return findings.length === 0 ? noFindings : findings;
}

function checkStringItem(item: unknown, maxLength: number | undefined): Finding | undefined {
  if (typeof item !== 'string') {
    return { code: 'WRONG_TYPE', limit: 'string' };
  }
  return item === '' ? { code: 'EMPTY_ITEM' } : checkText(item, maxLength);
}

function checkIntItem(item: unknown): Finding | undefined {
  if (typeof item !== 'number') {
    return { code: 'WRONG_TYPE', limit: 'int' };
  }
  if (!Number.isFinite(item)) {
    return { code: 'NOT_FINITE' };
  }
  if (!Number.isInteger(item)) {
    return { code: 'NOT_INTEGER' };
  }
  if (item > Number.MAX_SAFE_INTEGER) {
    return { code: 'ABOVE_MAX', limit: Number.MAX_SAFE_INTEGER };
  }
  return item < Number.MIN_SAFE_INTEGER ? { code: 'BELOW_MIN', limit: Number.MIN_SAFE_INTEGER } : undefined;
}

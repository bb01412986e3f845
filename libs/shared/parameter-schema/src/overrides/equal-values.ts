import type { ParameterValue } from '../definition.js';
import type { Policy } from '../policy.js';

/** Lists by their items in order, everything else by identity; 0, false, "" and [] are four different values. */
export function equalValues(left: ParameterValue, right: ParameterValue): boolean {
  return typeof left === 'object' && typeof right === 'object' ? equalLists(left, right) : left === right;
}

/** By content: the order of the keys does not matter, the order of `enum` does (its first value may stand in for others). */
export function equalPolicies(left: Policy, right: Policy): boolean {
  return (
    left.force === right.force &&
    left.forbid === right.forbid &&
    left.min === right.min &&
    left.max === right.max &&
    left.on_violation === right.on_violation &&
    (left.enum === undefined || right.enum === undefined ? left.enum === right.enum : equalLists(left.enum, right.enum))
  );
}

function equalLists(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index]);
}

import type { ConflictResolution } from '@kamerton/contract';
import type { ParameterValue, Policy } from '@kamerton/parameter-schema';
import { table } from '../output/table.js';
import type { Style } from '../output/style.js';
import { placeText } from './place-text.js';
import { policyText } from './policy-text.js';
import { storedText } from './value-text.js';

/** Contradictions between a write and what stands elsewhere, and how each is or would be settled. */
export const conflictTable = (conflicts: readonly ConflictResolution[], style: Style): string =>
  table(
    ['PARAMETER', 'WHERE', 'RULE', 'IS', 'BECOMES', 'BY', 'WHY'],
    conflicts.map((conflict) => [
      conflict.parameter,
      placeText(conflict),
      conflict.rule,
      sideText(conflict.from),
      conflict.to === null ? 'nothing' : sideText(conflict.to),
      { text: conflict.resolution, as: 'yellow' },
      conflict.message,
    ]),
    style,
  );

const sideText = (side: ParameterValue | Policy): string => (isPolicy(side) ? policyText(side) : storedText(side));

const isPolicy = (side: ParameterValue | Policy): side is Policy => typeof side === 'object' && !Array.isArray(side);

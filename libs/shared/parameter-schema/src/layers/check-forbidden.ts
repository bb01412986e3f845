import type { Layer } from '../ladder.js';
import type { ParameterIssue } from '../issue.js';
import { isOverride, sortLayers } from './rungs.js';
import { pointerTo } from '../validation/json-pointer.js';

/**
 * FORBIDDEN for each of `names` that a policy on one of `layers` forbids; `limit` is the lowest such rung. Given the rungs
 * below an override set and the parameters that a write sets, it tells the writer that the value could never take effect.
 */
export function checkForbidden(
  names: readonly string[],
  layers: readonly Layer[],
  pointerPrefix = '/params',
): readonly ParameterIssue[] {
  const rungs = sortLayers(layers.filter((layer) => isOverride(layer.source)));
  return names.flatMap((name) => {
    const forbidding = rungs.find(
      ({ policies }) => policies !== undefined && Object.hasOwn(policies, name) && policies[name]?.forbid === true,
    );
    return forbidding === undefined
      ? []
      : [{ code: 'FORBIDDEN', pointer: pointerTo(pointerPrefix, name), parameter: name, limit: forbidding.source }];
  });
}

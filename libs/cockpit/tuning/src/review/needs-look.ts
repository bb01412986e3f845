import type { ImpactBody, ImpactTarget, SetPlace } from '@kamerton/contract';
import type { TrialResult } from './trial';

/**
 * Whether the changes do more than what the rows on the screen already tell, so that they are looked at before they are made:
 * contradictions that have to be settled, other sets that change, overrides that are lost, a model that is loaded anew, another
 * model that is reached, or values of another profile that then go badly together.
 */
export const needsLook = ({ write, conflicts }: Extract<TrialResult, { ok: true }>): boolean =>
  conflicts.length > 0 ||
  write.also_changed.length > 0 ||
  write.resolved.length > 0 ||
  (write.impact !== null && reachesFar(write.impact, write));

const reachesFar = ({ targets, target_count }: ImpactBody, place: SetPlace): boolean =>
  (place.model === null && target_count > 1) || targets.some((target) => isGrave(target, place));

const isGrave = (target: ImpactTarget, place: SetPlace): boolean =>
  target.lost.length > 0 ||
  target.reloads.length > 0 ||
  target.problems.some(({ kind, before }) => !before && (kind === 'rule' || !isOnScreen(target, place)));

/** Advice on the very set that is being changed stands on its rows. */
const isOnScreen = (target: ImpactTarget, { model, profile }: SetPlace): boolean =>
  target.model === model && target.profile === profile;

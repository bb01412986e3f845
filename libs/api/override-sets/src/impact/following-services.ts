import type { FollowingService } from '@kamerton/api-database';
import { maxImpactTargets, type ImpactService } from '@kamerton/contract';
import { runtimeKind } from '@kamerton/runtime-catalog';
import type { ImpactModel } from './impact-ground.js';

/**
 * Services whose requests for a model get the values of one profile, or of none.
 *
 * @param model whatever name they call it by, as far as its runtime understands it (`llama3` for `llama3:latest`)
 * @param there the profiles of the model that are there: who names another one gets the model's own values
 */
export function followingServices(
  services: readonly FollowingService[],
  { kind, model }: Pick<ImpactModel, 'kind' | 'model'>,
  profile: string | null,
  there: ReadonlySet<string>,
): readonly ImpactService[] {
  const names = [model, ...(runtimeKind(kind)?.otherNames?.(model) ?? [])];
  const found = new Map<string, ImpactService>();
  for (const each of services) {
    const used = each.profile !== null && there.has(each.profile) ? each.profile : null;
    if (!names.includes(each.model) || used !== profile) continue;
    found.set(each.service, merged(found.get(each.service), each));
  }
  return [...found.values()].slice(0, maxImpactTargets);
}

/** One process may follow a model by several names, its own and those of profiles: the larger count is what is certain. */
function merged(known: ImpactService | undefined, { service, instances, lastSeenAt }: FollowingService): ImpactService {
  const seen = lastSeenAt.toISOString();
  if (known === undefined) return { service, instances, last_seen_at: seen };
  return {
    service,
    instances: Math.max(known.instances, instances),
    last_seen_at: known.last_seen_at > seen ? known.last_seen_at : seen,
  };
}

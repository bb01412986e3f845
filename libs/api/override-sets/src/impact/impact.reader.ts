import { Injectable } from '@nestjs/common';
import type { OverrideSetEntity, Repositories, SetAddress } from '@kamerton/api-database';
import type { ImpactBody } from '@kamerton/contract';
import type { OverrideTarget } from '../target/override-target.js';
import { impactOf } from './impact-of.js';

/** One set before a write and after it. */
export interface SetMove {
  readonly before: OverrideSetEntity;
  readonly after: OverrideSetEntity;
}

/** What a write would do to requests, on the database as it stands. */
@Injectable()
export class ImpactReader {
  /**
   * @param target the set that the write is about
   * @param moves of all sets that the write changes, the addressed one and those that conflicts change as well
   */
  async read(records: Repositories, target: OverrideTarget, moves: readonly SetMove[]): Promise<ImpactBody> {
    const { address, language, models = [] } = target;
    const { runtimeId, model } = address;
    const before = await records.overrideSets.bearingOn(runtimeId, model);
    return impactOf({
      addressed: address,
      language,
      models: model === null ? models : [{ ...target, model }],
      before,
      after: afterwards(before, moves),
      services: await records.receipts.servicesOf(runtimeId),
    });
  }
}

function afterwards(before: readonly OverrideSetEntity[], moves: readonly SetMove[]): readonly OverrideSetEntity[] {
  const moved = new Map(moves.map(({ after }) => [placeOf(after), after]));
  return [...before.filter((set) => !moved.has(placeOf(set))), ...moved.values()];
}

const placeOf = ({ model, profile }: SetAddress): string => JSON.stringify([model, profile]);

import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { OverrideSetEntity, Repositories, SetAddress } from '@kamerton/api-database';
import { ModelSchemas } from '@kamerton/api-model-schemas';
import type { ImpactBody } from '@kamerton/contract';
import type { OverrideTarget } from '../target/override-target.js';
import type { ImpactModel } from './impact-ground.js';
import { impactOf } from './impact-of.js';

/** So that other requests are answered in between. */
const modelsPerTurn = 50;

/** One set before a write and after it. */
export interface SetMove {
  readonly before: OverrideSetEntity;
  readonly after: OverrideSetEntity;
}

/** What a write would do to requests, on the database as it stands. */
@Injectable()
export class ImpactReader {
  constructor(private readonly schemas: ModelSchemas) {}

  /**
   * @param target the set that the write is about
   * @param moves of all sets that the write changes, the addressed one and those that conflicts change as well
   */
  async read(records: Repositories, target: OverrideTarget, moves: readonly SetMove[]): Promise<ImpactBody> {
    const { address, language } = target;
    const { runtimeId, model } = address;
    const before = await records.overrideSets.bearingOn(runtimeId, model);
    return impactOf({
      addressed: address,
      language,
      models: model === null ? await this.modelsOf(records, target) : [{ ...target, model }],
      before,
      after: afterwards(before, moves),
      services: await records.receipts.servicesOf(runtimeId),
    });
  }

  /** Without a schema nothing is known of a model, so nothing is sent to it either. */
  private async modelsOf(
    records: Repositories,
    { address, language }: OverrideTarget,
  ): Promise<readonly ImpactModel[]> {
    const models: ImpactModel[] = [];
    for (const [index, state] of (await records.models.states(address.runtimeId)).entries()) {
      // A schema that nobody asked for lately is made anew.
      if (index % modelsPerTurn === modelsPerTurn - 1) await nextTurn();
      const { status, ...model } = this.schemas.of(state, language);
      if (status !== 'missing') models.push(model);
    }
    return models;
  }
}

function afterwards(before: readonly OverrideSetEntity[], moves: readonly SetMove[]): readonly OverrideSetEntity[] {
  const moved = new Map(moves.map(({ after }) => [placeOf(after), after]));
  return [...before.filter((set) => !moved.has(placeOf(set))), ...moved.values()];
}

const placeOf = ({ model, profile }: SetAddress): string => JSON.stringify([model, profile]);

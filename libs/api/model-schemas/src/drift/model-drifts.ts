import { Injectable, Logger } from '@nestjs/common';
import type { ModelStateEntity, Transaction } from '@kamerton/api-database';
import type { DriftBody } from '@kamerton/contract';
import { schemaDrift, type GenerationSchema, type SchemaGround } from '@kamerton/parameter-schema';
import { runtimeKind, type ModelFacts } from '@kamerton/runtime-catalog';
import { BoundedCache } from '../bounded-cache.js';
import { equallyTold } from './equally-told.js';
import { factsMove, isMove, withVerdicts, type FactsMove } from './facts-move.js';

const rememberedDrifts = 500;
const nothing: FactsMove = { parameters: {} };

/** What moved beneath the overrides of a model. */
@Injectable()
export class ModelDrifts {
  private readonly logger = new Logger('Drift');
  private readonly moves = new BoundedCache<FactsMove>(rememberedDrifts);

  /** What became of the model since somebody last looked; `null`: nothing. */
  of(state: ModelStateEntity): DriftBody | null {
    const { driftedSince, baselineFacts, baselineHash, facts, factsHash } = state;
    if (driftedSince === null || baselineFacts === null) return null;
    const since = driftedSince.toISOString();
    // What it is now cannot be read; that it moved stands all the same.
    if (facts === null) return { since, parameters: {} };
    const move = this.moves.get(`${baselineHash}>${factsHash}`, () => this.between(baselineFacts, facts));
    return { since, ...withVerdicts(move, state.baselineVerdicts ?? {}, state.presentVerdicts ?? {}) };
  }

  /** Takes the mark off a model that is what it was again. */
  async settle({ models, modelBaselines }: Transaction, runtimeId: string, model: string): Promise<void> {
    const state = await models.findState(runtimeId, model);
    if (state === null || state.facts === null) return;
    const drift = this.of(state);
    if (drift !== null && !isMove(drift)) await modelBaselines.forget(runtimeId, [model]);
  }

  /**
   * Both sides are seen with the catalogue of this release, so an upgrade of Kamerton alone moves nothing. Facts that this
   * release cannot read did not move, as far as it can tell.
   */
  between(before: ModelFacts, after: ModelFacts): FactsMove {
    const [from, to] = equallyTold(before, after).map((facts) => this.groundOf(facts));
    return from && to ? factsMove(before, after, schemaDrift(from, to)) : nothing;
  }

  /** `null`: this release makes no schema of the facts. */
  schemaOf(facts: ModelFacts): GenerationSchema | null {
    return this.groundOf(facts)?.schema ?? null;
  }

  /** Another release may have stored facts of a kind or a shape that this one cannot read. */
  private groundOf(facts: ModelFacts): SchemaGround | null {
    try {
      return runtimeKind(facts.kind)?.schema(facts, 'en') ?? null;
    } catch (error) {
      this.logger.warn(`facts of ${facts.model} (${facts.kind}) make no schema and count as unread: ${String(error)}`);
      return null;
    }
  }
}

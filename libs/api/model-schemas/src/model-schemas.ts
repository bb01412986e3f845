import { Injectable } from '@nestjs/common';
import { Repositories, type ModelKnowledge, type ModelStateEntity, type RuntimeEntity } from '@kamerton/api-database';
import type { ProblemException } from '@kamerton/api-http';
import type { GenerationSchema, Language } from '@kamerton/parameter-schema';
import { BoundedCache } from './bounded-cache.js';
import { compileSchema, type CompiledSchema } from './compiled-schema.js';
import { standing } from './standing.js';
import type { TunableModel } from './tunable-model.js';
import { ambiguousRuntime, unknownModel, unknownRuntime } from './unknown-names.js';

/** A model that was found on exactly one runtime, as it stood when it was looked up. */
export type LocatedModel = ModelStateEntity;

export interface RuntimeSchemas {
  readonly runtime: RuntimeEntity;
  /** Those that have a schema. */
  readonly models: readonly TunableModel[];
}

const cachedSchemas = 1_000;
const noSchema: GenerationSchema = { parameters: {}, rules: [] };

/** Which model is meant, and what can be tuned on it. Reads one row; everything that follows from it is remembered. */
@Injectable()
export class ModelSchemas {
  private readonly compiled = new BoundedCache<CompiledSchema | null>(cachedSchemas);

  constructor(private readonly repositories: Repositories) {}

  /**
   * @param runtime left out: the only runtime that has the model
   * @throws ProblemException UNKNOWN_RUNTIME, UNKNOWN_MODEL, AMBIGUOUS_RUNTIME
   */
  async locate(model: string, runtime?: string): Promise<LocatedModel> {
    const states = await this.candidates(model, runtime);
    const [state] = states;
    if (state === undefined) throw await this.unknown(model, runtime);
    if (states.length > 1)
      throw ambiguousRuntime(
        model,
        states.map(({ runtimeId }) => runtimeId),
      );
    return state;
  }

  of(known: ModelKnowledge, language: Language): TunableModel {
    const compiled = this.compile(known, language);
    const { status, problem } = standing(known, compiled, language);
    const usable = status === 'missing' ? null : compiled;
    return {
      runtime: known.runtimeId,
      model: known.model,
      kind: known.runtimeKind,
      version: known.runtimeVersion,
      demo: known.demo,
      status,
      problem,
      schema: usable?.schema ?? noSchema,
      schemaHash: usable?.hash ?? null,
      baseLayers: usable?.baseLayers ?? [],
      omissions: usable?.omissions ?? [],
      advice: usable?.advice ?? [],
      reloads: usable?.reloads ?? [],
    };
  }

  /**
   * Everything that can be tuned on one runtime, by model.
   * @throws ProblemException UNKNOWN_RUNTIME
   */
  async forRuntime(runtime: string, language: Language): Promise<RuntimeSchemas> {
    const found = await this.repositories.runtimes.find(runtime);
    if (found === null) throw unknownRuntime(runtime);
    const states = await this.repositories.models.states(runtime);
    const models = states.map((state) => this.of(state, language)).filter(({ status }) => status !== 'missing');
    return { runtime: found, models };
  }

  /** What is to be thrown for a model that was not found. */
  async unknown(model: string, runtime: string | undefined): Promise<ProblemException> {
    if (runtime === undefined) return unknownModel(model);
    const found = await this.repositories.runtimes.find(runtime);
    return found === null ? unknownRuntime(runtime) : unknownModel(model, runtime);
  }

  private async candidates(model: string, runtime: string | undefined): Promise<readonly LocatedModel[]> {
    if (runtime === undefined) return this.repositories.models.statesNamed(model);
    const state = await this.repositories.models.findState(runtime, model);
    return state === null ? [] : [state];
  }

  private compile({ facts, factsHash }: ModelKnowledge, language: Language): CompiledSchema | null {
    if (facts === null) return null;
    return this.compiled.get(`${factsHash}:${language}`, () => compileSchema(facts, language));
  }
}

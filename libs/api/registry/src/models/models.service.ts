import { Injectable } from '@nestjs/common';
import { Repositories } from '@kamerton/api-database';
import { ModelSchemas } from '@kamerton/api-model-schemas';
import type { ModelBody, ModelDetailBody } from '@kamerton/contract';
import type { Language } from '@kamerton/parameter-schema';
import type { ModelsQuery } from './dto/models.query.js';
import { modelBody, modelDetailBody } from './model-body.js';

/** Runtime and name: what the list is sorted by. */
export type ModelKeys = readonly [runtime: string, model: string];

type ModelsFilter = Pick<ModelsQuery, 'runtime' | 'q' | 'schema_status' | 'overridden' | 'loaded' | 'drifted'>;

@Injectable()
export class ModelsService {
  constructor(
    private readonly repositories: Repositories,
    private readonly schemas: ModelSchemas,
  ) {}

  /** At most `limit` models behind `after`. */
  async list(
    { schema_status: schemaStatus, ...filter }: ModelsFilter,
    after: ModelKeys | null,
    limit: number,
    language: Language,
  ): Promise<ModelBody[]> {
    const position = after && { runtime: after[0], model: after[1] };
    const states = await this.repositories.models.page({ ...filter, schemaStatus }, position, limit);
    return states.map((state) => modelBody(state, this.schemas.of(state, language)));
  }

  async get(model: string, runtime: string | undefined, language: Language): Promise<ModelDetailBody> {
    const state = await this.schemas.locate(model, runtime);
    return modelDetailBody(state, this.schemas.of(state, language));
  }
}

import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, decodeCursor, pageOf, RequestLanguage } from '@kamerton/api-http';
import type { Language } from '@kamerton/parameter-schema';
import { ModelDetailDto } from './dto/model-detail.dto.js';
import { ModelQuery } from './dto/model.query.js';
import { ModelsPageDto } from './dto/models-page.dto.js';
import { ModelsQuery } from './dto/models.query.js';
import { ModelsService } from './models.service.js';

@ApiTags('registry')
@Controller('models')
export class ModelsController {
  constructor(private readonly models: ModelsService) {}

  @Get()
  @ApiOperation({ operationId: 'listModels', summary: 'Models on all runtimes, by runtime and name' })
  @ApiOkResponse({ type: ModelsPageDto })
  @ApiProblems('MALFORMED_REQUEST', 'DATABASE_UNAVAILABLE')
  async list(@Query() query: ModelsQuery, @RequestLanguage() language: Language): Promise<ModelsPageDto> {
    const after = decodeCursor(query.cursor, ['string', 'string']);
    const models = await this.models.list(query, after, query.limit + 1, language);
    return pageOf(
      models,
      query.limit,
      ({ runtime, model }) => [runtime, model],
      (model) => model,
    );
  }

  @Get(':model')
  @ApiOperation({ operationId: 'getModel', summary: 'One model with what discovery read of it' })
  @ApiOkResponse({ type: ModelDetailDto })
  @ApiProblems('MALFORMED_REQUEST', 'AMBIGUOUS_RUNTIME', 'UNKNOWN_MODEL', 'UNKNOWN_RUNTIME', 'DATABASE_UNAVAILABLE')
  get(
    @Param('model') model: string,
    @Query() { runtime }: ModelQuery,
    @RequestLanguage() language: Language,
  ): Promise<ModelDetailDto> {
    return this.models.get(model, runtime, language);
  }
}

import { Controller, Delete, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Act, CurrentAct } from '@kamerton/api-administration';
import { ApiProblems } from '@kamerton/api-http';
import { RequiresRole } from '@kamerton/api-identity';
import { ModelQuery } from '../models/dto/model.query.js';
import { DriftService } from './drift.service.js';
import { ModelDriftDto } from './dto/model-drift.dto.js';

@ApiTags('registry')
@Controller('models/:model/drift')
export class DriftController {
  constructor(private readonly drift: DriftService) {}

  @Get()
  @ApiOperation({
    operationId: 'getModelDrift',
    summary: 'What moved beneath the overrides of a model since somebody last looked',
  })
  @ApiOkResponse({ type: ModelDriftDto })
  @ApiProblems('MALFORMED_REQUEST', 'AMBIGUOUS_RUNTIME', 'UNKNOWN_MODEL', 'UNKNOWN_RUNTIME', 'DATABASE_UNAVAILABLE')
  get(@Param('model') model: string, @Query() { runtime }: ModelQuery): Promise<ModelDriftDto> {
    return this.drift.get(model, runtime);
  }

  @Delete()
  @RequiresRole('tuner')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'markModelDriftSeen',
    summary: 'Somebody has looked: from now on the model is compared with what it is now. No override changes',
  })
  @ApiNoContentResponse({ description: 'Also when nothing had moved' })
  @ApiProblems(
    'MALFORMED_REQUEST',
    'PERMISSION_DENIED',
    'AMBIGUOUS_RUNTIME',
    'UNKNOWN_MODEL',
    'UNKNOWN_RUNTIME',
    'DATABASE_UNAVAILABLE',
  )
  seen(@Param('model') model: string, @Query() { runtime }: ModelQuery, @CurrentAct() act: Act): Promise<void> {
    return this.drift.seen(model, runtime, act);
  }
}

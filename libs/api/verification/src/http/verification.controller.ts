import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { RunActor } from '@kamerton/api-database';
import { ApiProblems } from '@kamerton/api-http';
import { RequiresRole } from '@kamerton/api-identity';
import type { VerificationBody, VerificationPlanBody } from '@kamerton/contract';
import type { FastifyReply } from 'fastify';
import { VerificationService } from '../verification.service.js';
import { CurrentActor } from './current-actor.js';
import { VerificationPlanDto } from './dto/verification-plan.dto.js';
import { VerificationRequestDto } from './dto/verification-request.dto.js';
import { VerificationDto } from './dto/verification.dto.js';
import { VerificationQuery, VerificationStartQuery } from './dto/verification.query.js';

const notFound = ['MALFORMED_REQUEST', 'AMBIGUOUS_RUNTIME', 'UNKNOWN_MODEL', 'UNKNOWN_RUNTIME'] as const;

@ApiTags('verification')
@Controller('models/:model/verification')
export class VerificationController {
  constructor(private readonly verification: VerificationService) {}

  @Get()
  @ApiOperation({
    operationId: 'getVerification',
    summary: 'The last run, verdicts that hold and verdicts that lapsed',
  })
  @ApiOkResponse({ type: VerificationDto })
  @ApiProblems(...notFound, 'DATABASE_UNAVAILABLE')
  read(@Param('model') model: string, @Query() { runtime }: VerificationQuery): Promise<VerificationBody> {
    return this.verification.read(model, runtime);
  }

  @Post()
  @RequiresRole('tuner', 'admin')
  @ApiOperation({
    operationId: 'startVerification',
    summary: 'Prove on the live runtime what it does with each parameter',
  })
  @ApiBody({ type: VerificationRequestDto, required: false })
  @ApiAcceptedResponse({ type: VerificationDto, description: 'Under way' })
  @ApiOkResponse({ type: VerificationPlanDto, description: 'With dry_run=true' })
  @ApiProblems(
    ...notFound,
    'MALFORMED_JSON',
    'PERMISSION_DENIED',
    'SCHEMA_MISSING',
    'VERIFICATION_RUNNING',
    'COSTS_NOT_ACCEPTED',
    'INVALID_PARAMETERS',
    'RUNTIME_UNREACHABLE',
    'DATABASE_UNAVAILABLE',
  )
  async start(
    @Param('model') model: string,
    @Query() { runtime, dry_run: dryRun = false }: VerificationStartQuery,
    @Body() body: VerificationRequestDto,
    @CurrentActor() actor: RunActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VerificationBody | VerificationPlanBody> {
    void reply.status(dryRun ? HttpStatus.OK : HttpStatus.ACCEPTED);
    return dryRun ? this.verification.plan(model, runtime, body) : this.verification.start(model, runtime, body, actor);
  }

  @Delete()
  @RequiresRole('tuner', 'admin')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'cancelVerification',
    summary: 'Cancel the run; what was proved so far is kept. Where nothing runs nothing happens',
    description: 'A run of another replica ends within about a second: until then its status is still `running`.',
  })
  @ApiOkResponse({ type: VerificationDto })
  @ApiProblems(...notFound, 'PERMISSION_DENIED', 'DATABASE_UNAVAILABLE')
  cancel(
    @Param('model') model: string,
    @Query() { runtime }: VerificationQuery,
    @CurrentActor() actor: RunActor,
  ): Promise<VerificationBody> {
    return this.verification.cancel(model, runtime, actor);
  }
}

import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '@kamerton/api-http';
import type { FastifyReply } from 'fastify';
import { SnapshotDto } from './dto/snapshot.dto.js';
import { SnapshotQuery } from './dto/snapshot.query.js';
import { namesTag } from './entity-tag.js';
import { SnapshotService } from './snapshot.service.js';

@ApiTags('serving adapters')
@Controller('snapshot')
export class SnapshotController {
  constructor(private readonly snapshots: SnapshotService) {}

  @Get()
  @ApiOperation({ operationId: 'getSnapshot', summary: 'All that an adapter needs, at one sequence number' })
  @ApiHeader({ name: 'If-None-Match', required: false, description: 'ETag of the snapshot that the caller has' })
  @ApiOkResponse({ type: SnapshotDto, headers: { ETag: { schema: { type: 'string' } } } })
  @ApiResponse({ status: 304, description: 'The caller has it already' })
  @ApiProblems('MALFORMED_REQUEST', 'DATABASE_UNAVAILABLE')
  async get(
    @Query() query: SnapshotQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { etag, json } = (await this.snapshots.current()).answer(query);
    void reply.headers({ etag, 'cache-control': 'private, no-cache' });
    if (namesTag(known, etag)) await reply.status(304).send();
    else await reply.type('application/json; charset=utf-8').send(json);
  }
}

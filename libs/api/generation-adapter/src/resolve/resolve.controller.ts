import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '@kamerton/api-http';
import { ResolveDto } from './dto/resolve.dto.js';
import { ResolveRequestDto } from './dto/resolve-request.dto.js';
import { ResolveService } from './resolve.service.js';

@ApiTags('serving adapters')
@Controller('generation/resolve')
export class ResolveController {
  constructor(private readonly resolver: ResolveService) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ operationId: 'resolve', summary: 'The body to send to the runtime for a request' })
  @ApiOkResponse({ type: ResolveDto })
  @ApiProblems(
    'MALFORMED_REQUEST',
    'MALFORMED_JSON',
    'UNKNOWN_MODEL',
    'UNKNOWN_RUNTIME',
    'BODY_TOO_LARGE',
    'UNSUPPORTED_MEDIA_TYPE',
    'INVALID_PARAMETERS',
    'DATABASE_UNAVAILABLE',
  )
  resolve(@Body() query: ResolveRequestDto): Promise<ResolveDto> {
    return this.resolver.resolve(query);
  }
}

import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { SetWrite } from '@kamerton/api-override-sets';
import type { RevisionAction } from '@kamerton/contract';
import { ConfigWrittenDto } from '../dto/config.dto.js';

/** A write that answers with the configuration as it leaves it. */
export const DocumentedWrite = (action: RevisionAction, summary: string) =>
  applyDecorators(
    SetWrite(action, summary),
    ApiOkResponse({ type: ConfigWrittenDto, headers: { ETag: { schema: { type: 'string' } } } }),
  );

import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '@kamerton/api-http';
import { NewReceiptDto } from './dto/new-receipt.dto.js';
import { ReceiptsPageDto } from './dto/receipt.dto.js';
import { ReceiptsQuery } from './dto/receipts.query.js';
import { ReceiptsService } from './receipts.service.js';

@ApiTags('serving adapters')
@Controller('receipts')
export class ReceiptsController {
  constructor(private readonly receipts: ReceiptsService) {}

  @Post()
  @HttpCode(204)
  @ApiOperation({ operationId: 'giveReceipt', summary: 'An adapter says which sequence it uses, for which models' })
  @ApiNoContentResponse({ description: 'Noted' })
  @ApiProblems(
    'MALFORMED_REQUEST',
    'MALFORMED_JSON',
    'BODY_TOO_LARGE',
    'UNSUPPORTED_MEDIA_TYPE',
    'DATABASE_UNAVAILABLE',
  )
  accept(@Body() body: NewReceiptDto): Promise<void> {
    return this.receipts.accept(body);
  }

  @Get()
  @ApiOperation({
    operationId: 'listReceipts',
    summary: 'Which adapter uses which sequence; who lags, and by how much',
  })
  @ApiOkResponse({ type: ReceiptsPageDto })
  @ApiProblems('MALFORMED_REQUEST', 'DATABASE_UNAVAILABLE')
  list(@Query() { service, limit, cursor }: ReceiptsQuery): Promise<ReceiptsPageDto> {
    return this.receipts.page(service, limit, cursor);
  }
}

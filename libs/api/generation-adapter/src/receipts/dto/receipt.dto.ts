import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { pageDto } from '@kamerton/api-http';
import type { ReceiptBody } from '@kamerton/contract';

@ApiSchema({ name: 'Receipt' })
export class ReceiptDto implements ReceiptBody {
  @ApiProperty()
  service: string;

  @ApiProperty()
  instance: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Of the snapshot in use; null: none yet' })
  sequence: number | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  applied_at: string | null;

  @ApiProperty({ format: 'date-time' })
  last_seen_at: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Changes since its sequence; 0: it has them all' })
  behind: number | null;

  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      properties: {
        runtime: { type: 'string' },
        model: { type: 'string' },
        profile: { type: 'string', nullable: true },
      },
    },
  })
  follows: ReceiptBody['follows'];
}

export class ReceiptsPageDto extends pageDto(ReceiptDto, 'ReceiptsPage') {}

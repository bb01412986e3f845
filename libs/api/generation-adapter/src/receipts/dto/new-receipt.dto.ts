import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { IsInstantText } from '@kamerton/api-http';
import { maxFollowedModels, type NewReceiptBody } from '@kamerton/contract';
import { ArrayMaxSize, IsArray, IsInt, IsString, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';

/** Visible text of one line: names that people read in lists and in labels of metrics. */
const plainName = /^[^\p{C}\p{Z}](?:[^\p{C}]*[^\p{C}\p{Z}])?$/u;

@ApiSchema({ name: 'NewReceipt' })
export class NewReceiptDto implements NewReceiptBody {
  @ApiProperty({ maxLength: 100, example: 'chat-backend' })
  @Matches(plainName)
  @MaxLength(100)
  @IsString()
  service: string;

  @ApiProperty({ maxLength: 200, example: 'chat-backend-7d9f:1' })
  @Matches(plainName)
  @MaxLength(200)
  @IsString()
  instance: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Of the snapshot in use; null: none yet' })
  @ValidateIf((body: NewReceiptDto) => body.sequence !== null)
  @Max(Number.MAX_SAFE_INTEGER)
  @Min(0)
  @IsInt()
  sequence: number | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it came into use there' })
  @ValidateIf((body: NewReceiptDto) => body.applied_at !== null)
  @IsInstantText()
  applied_at: string | null;

  @ApiProperty({
    type: 'array',
    maxItems: maxFollowedModels,
    items: {
      type: 'object',
      properties: {
        runtime: { type: 'string' },
        model: { type: 'string' },
        profile: { type: 'string', nullable: true },
        calls: { type: 'integer', description: 'Of apply() since the last receipt' },
        counts: {
          type: 'object',
          description: 'Values since the last receipt: applied, clamped, dropped, forced, rejected, approximated',
          additionalProperties: { type: 'integer' },
        },
      },
    },
    description: 'What the adapter was asked for since it started, most recent first',
  })
  @ArrayMaxSize(maxFollowedModels)
  @IsArray()
  follows: NewReceiptBody['follows'];
}

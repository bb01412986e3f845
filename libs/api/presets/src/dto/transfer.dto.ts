import { ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { ReasonText } from '@kamerton/api-override-sets';
import { settingsFormats, type TransferRequestBody } from '@kamerton/contract';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsObject, IsString, ValidateIf } from 'class-validator';

const given = (name: keyof TransferRequestBody) => ValidateIf((body: TransferRequestBody) => body[name] !== undefined);

const mostNames = 200;

/** Which source is named, and whether exactly one is, is for `checkedSource` to say. */
@ApiSchema({ name: 'Transfer' })
export class TransferDto implements TransferRequestBody {
  @ApiPropertyOptional({ description: 'Name of a preset' })
  @given('preset')
  @IsString()
  preset?: string;

  @ApiPropertyOptional({
    type: 'object',
    description: 'Another override set, on any runtime; its own values, not what it inherits',
    properties: {
      runtime: { type: 'string' },
      model: { type: 'string' },
      profile: { type: 'string', nullable: true },
    },
    required: ['runtime', 'model'],
  })
  @given('copy_of')
  @IsObject()
  copy_of?: NonNullable<TransferRequestBody['copy_of']>;

  @ApiPropertyOptional({
    type: 'object',
    description: 'Text in one of the formats that people have their settings in',
    properties: { format: { type: 'string', enum: [...settingsFormats] }, text: { type: 'string' } },
    required: ['format', 'text'],
  })
  @given('document')
  @IsObject()
  document?: NonNullable<TransferRequestBody['document']>;

  @ApiPropertyOptional({
    enum: ['merge', 'replace'],
    default: 'merge',
    description: 'merge keeps the other overrides, replace leaves what arrives and nothing else; policies stay in both',
  })
  @given('mode')
  @IsIn(['merge', 'replace'])
  mode?: 'merge' | 'replace';

  @ApiPropertyOptional({
    type: [String],
    description: 'Canonical names at the destination; left out: all that arrives',
  })
  @given('only')
  @IsArray()
  @ArrayMaxSize(mostNames)
  @ArrayUnique()
  @IsString({ each: true })
  only?: readonly string[];

  @ReasonText()
  reason?: string;
}

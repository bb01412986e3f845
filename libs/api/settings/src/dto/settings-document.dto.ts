import { ApiProperty, ApiPropertyOptional, ApiSchema, type ApiPropertyOptions } from '@nestjs/swagger';
import type {
  ModelSettings,
  PresetSettings,
  ProfileSettings,
  RuntimeSettings,
  SettingsDocument,
} from '@kamerton/contract';

const values: ApiPropertyOptions = { type: 'object', additionalProperties: true, example: { temperature: 0.4 } };
const rules: ApiPropertyOptions = {
  type: 'object',
  additionalProperties: true,
  example: { max_tokens: { max: 2048 } },
};

abstract class OverrideSettingsDto {
  @ApiPropertyOptional({ ...values, description: 'The whole set; left out: none' })
  params?: NonNullable<ProfileSettings['params']>;

  @ApiPropertyOptional({ ...rules, description: 'The whole set; left out: none' })
  policies?: NonNullable<ProfileSettings['policies']>;
}

@ApiSchema({ name: 'ProfileSettings' })
export class ProfileSettingsDto extends OverrideSettingsDto implements ProfileSettings {
  @ApiProperty()
  profile: string;
}

@ApiSchema({ name: 'ModelSettings' })
export class ModelSettingsDto extends OverrideSettingsDto implements ModelSettings {
  @ApiProperty()
  model: string;

  @ApiPropertyOptional({ type: [ProfileSettingsDto] })
  profiles?: readonly ProfileSettingsDto[];
}

@ApiSchema({ name: 'RuntimeSettings' })
export class RuntimeSettingsDto extends OverrideSettingsDto implements RuntimeSettings {
  @ApiProperty()
  id: string;

  @ApiProperty()
  kind: string;

  @ApiProperty()
  base_url: string;

  @ApiPropertyOptional({ default: true })
  enabled?: boolean;

  @ApiPropertyOptional({
    writeOnly: true,
    description:
      'Name of the environment variable that holds the secret; never exported, and left out it stays as it is',
  })
  credential?: string;

  @ApiPropertyOptional({ type: [ModelSettingsDto] })
  models?: readonly ModelSettingsDto[];
}

@ApiSchema({ name: 'PresetSettings' })
export class PresetSettingsDto implements PresetSettings {
  @ApiProperty()
  name: string;

  @ApiPropertyOptional()
  description?: string;

  @ApiProperty(values)
  params: PresetSettings['params'];
}

@ApiSchema({ name: 'SettingsDocument', description: 'Everything that people set, as one document' })
export class SettingsDocumentDto implements SettingsDocument {
  @ApiProperty({ type: 'integer', enum: [1], description: 'The format' })
  kamerton: 1;

  @ApiPropertyOptional({ type: [RuntimeSettingsDto], description: 'Left out: the document says nothing of runtimes' })
  runtimes?: readonly RuntimeSettingsDto[];

  @ApiPropertyOptional({ type: [PresetSettingsDto], description: 'Left out: the document says nothing of presets' })
  presets?: readonly PresetSettingsDto[];
}

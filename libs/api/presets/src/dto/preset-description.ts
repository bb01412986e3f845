import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { storableText } from '@kamerton/api-override-sets';
import { maxPresetDescriptionLength } from '@kamerton/contract';
import { IsString, MaxLength, ValidateIf, Matches } from 'class-validator';

/** What a preset is for; may be left out, but not `null`. */
export const PresetDescription = () =>
  applyDecorators(
    ApiPropertyOptional({ maxLength: maxPresetDescriptionLength, description: 'What it is for, and why these values' }),
    ValidateIf((_body: object, description: unknown) => description !== undefined),
    Matches(storableText),
    MaxLength(maxPresetDescriptionLength),
    IsString(),
  );

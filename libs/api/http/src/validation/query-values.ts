import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';

/** A whole number in the query; nothing but digits is one. */
export const IntegerQuery = (description: string, limits: { min: number; max: number; default?: number }) =>
  applyDecorators(
    ApiPropertyOptional({
      type: 'integer',
      description,
      minimum: limits.min,
      maximum: limits.max,
      default: limits.default,
    }),
    Transform(({ value }: { value: unknown }) => (/^-?\d{1,15}$/.test(String(value)) ? Number(value) : value)),
    IsOptional(),
    IsInt(),
    Min(limits.min),
    Max(limits.max),
  );

/** `true` or `false` in the query. */
export const BooleanQuery = (description: string) =>
  applyDecorators(
    ApiPropertyOptional({ type: 'boolean', description }),
    Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value)),
    IsOptional(),
    IsBoolean(),
  );

/** Text in the query, given once and not empty. */
export const TextQuery = (description: string, maxLength = 500) =>
  applyDecorators(
    ApiPropertyOptional({ type: 'string', description, minLength: 1, maxLength }),
    IsOptional(),
    IsString(),
    MinLength(1),
    MaxLength(maxLength),
  );

import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, ValidateBy } from 'class-validator';
import { instantOf } from './instant.js';

const IsInstant = () =>
  ValidateBy({
    name: 'isRfc3339',
    validator: {
      validate: (value) => value instanceof Date,
      defaultMessage: () => '$property must be a time as in RFC 3339',
    },
  });

/** A time in the query. */
export const InstantQuery = (description: string) =>
  applyDecorators(
    ApiPropertyOptional({ type: 'string', format: 'date-time', description }),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? (instantOf(value) ?? value) : value)),
    IsOptional(),
    IsInstant(),
  );

import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, Matches, MaxLength, ValidateIf } from 'class-validator';

export const maxReasonLength = 500;

/** Without U+0000 and halves of surrogate pairs, which Postgres cannot store. */
export const storableText = /^[^\0\p{Surrogate}]*$/u;

/** The reason of a change; may be left out, but not `null`. */
export const ReasonText = () =>
  applyDecorators(
    ApiPropertyOptional({ maxLength: maxReasonLength, description: 'For the audit log' }),
    ValidateIf((_body: object, reason: unknown) => reason !== undefined),
    Matches(storableText),
    MaxLength(maxReasonLength),
    IsString(),
  );

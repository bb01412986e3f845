import { type ArgumentMetadata, Injectable, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { malformedRequest } from '../problems/malformed-request.js';
import { ProblemException } from '../problems/problem-exception.js';
import { validationIssues } from './validation-issues.js';

/** Checks bodies and queries against their DTO classes; 400 with everything that is wrong, at once. */
@Injectable()
export class EnvelopePipe implements PipeTransform<unknown, unknown> {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type === 'custom' || metatype === undefined || isBuiltIn(metatype)) return value;
    const document = type === 'body' ? bodyInstance(metatype, value) : plainToInstance(metatype, value ?? {});
    const errors = validateSync(document, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
    if (errors.length === 0) return document;
    throw new ProblemException('MALFORMED_REQUEST', { errors: validationIssues(errors, type === 'body' ? '/' : '') });
  }
}

const builtIns: readonly unknown[] = [String, Number, Boolean, Array, Object];
const isBuiltIn = (metatype: unknown): boolean => builtIns.includes(metatype);

/**
 * One level deep and no deeper: class-transformer would leave out whatever a document names like a method of Object
 * (`toString`), where the parameter rules want to see and refuse it. A request without a body is an empty document.
 */
function bodyInstance(metatype: Type<unknown>, value: unknown): object {
  if (value !== undefined && (typeof value !== 'object' || value === null || Array.isArray(value))) {
    throw malformedRequest('', { en: 'the body must be a JSON object', pl: 'treść musi być obiektem JSON' });
  }
  return Object.assign(Object(new metatype()), value);
}

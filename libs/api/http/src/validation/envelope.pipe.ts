import { type ArgumentMetadata, Injectable, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { LocalisedIssue } from '../problems/localised-issue.js';
import { malformedRequest } from '../problems/malformed-request.js';
import { ProblemException } from '../problems/problem-exception.js';
import { unknownFieldText } from './constraint-texts.js';
import { validationIssues } from './validation-issues.js';

/** Checks bodies and queries against their DTO classes; 400 with everything that is wrong, at once. */
@Injectable()
export class EnvelopePipe implements PipeTransform<unknown, unknown> {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type === 'custom' || metatype === undefined || isBuiltIn(metatype)) return value;
    const document = type === 'body' ? bodyInstance(metatype, value) : plainToInstance(metatype, value ?? {});
    const errors = validateSync(document, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
    const separator = type === 'body' ? '/' : '';
    const issues = validationIssues(errors, separator);
    issues.push(...inheritedFields(document, separator, issues));
    if (issues.length === 0) return document;
    throw new ProblemException('MALFORMED_REQUEST', { errors: issues });
  }
}

/** class-validator takes fields called like something that every object inherits (`hasOwnProperty`) for known ones. */
function inheritedFields(document: object, separator: string, told: readonly LocalisedIssue[]): LocalisedIssue[] {
  return Object.keys(document)
    .filter((name) => name in Object.prototype)
    .map((name) => `${separator}${name}`)
    .filter((pointer) => !told.some((issue) => issue.pointer === pointer))
    .map((pointer) => ({ pointer, code: 'UNKNOWN_FIELD', message: unknownFieldText }));
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

import type { IssueLimit } from '@kamerton/parameter-schema';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { LocalisedIssue } from '../problems/localised-issue.js';
import { constraintText, missingText } from './constraint-texts.js';

/** Everything class-validator found, at any depth. `separator` is `/` for pointers into a body. */
export function validationIssues(errors: readonly ValidationError[], parentPointer: string): LocalisedIssue[] {
  return errors.flatMap((error) => {
    const pointer = `${parentPointer}${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return [...ownIssues(error, pointer), ...validationIssues(error.children ?? [], `${pointer}/`)];
  });
}

function ownIssues(error: ValidationError, pointer: string): LocalisedIssue[] {
  const constraints = Object.entries(error.constraints ?? {});
  if (constraints.length === 0) return [];
  if (error.value === undefined && !('whitelistValidation' in (error.constraints ?? {}))) {
    return [{ pointer, code: 'MISSING_FIELD', message: missingText }];
  }
  // A value of the wrong type breaks every other rule as well: that would tell nobody anything.
  const ofType = constraints.filter(([name]) => name.startsWith('is'));
  return (ofType.length > 0 ? ofType : constraints).map(([name, ownWords]) => {
    const limit = limitOf(error, name);
    return {
      pointer,
      code: name === 'whitelistValidation' ? 'UNKNOWN_FIELD' : 'INVALID_FIELD',
      message: constraintText(name, limit, ownWords),
      ...(isIssueLimit(limit) && { limit }),
    };
  });
}

/** The argument that the constraint was declared with (`@MaxLength(500)`). */
function limitOf({ target, property }: ValidationError, name: string): unknown {
  if (!target) return undefined;
  const declared = getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', false, false);
  const metadata = declared.find((candidate) => candidate.name === name && candidate.propertyName === property);
  const limits: readonly unknown[] = metadata?.constraints ?? [];
  return limits[0];
}

const isIssueLimit = (limit: unknown): limit is IssueLimit =>
  ['number', 'string', 'boolean'].includes(typeof limit) ||
  (Array.isArray(limit) && limit.every((item) => ['number', 'string', 'boolean'].includes(typeof item)));

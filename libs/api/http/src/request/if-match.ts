import { createParamDecorator, type ExecutionContext, Inject, Injectable, type PipeTransform } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { HTTP_OPTIONS, HttpOptions } from '../http-options.js';
import type { Localised } from '../problems/localised.js';
import { malformedRequest } from '../problems/malformed-request.js';
import { ProblemException } from '../problems/problem-exception.js';

/** What a write expects of the document: any of these versions, `any` version at all, or (`null`) nothing. */
export type VersionCondition = readonly number[] | 'any' | null;

/** Reads `If-Match` (RFC 9110, 13.1.1). Weak tags are refused: they promise less than a write needs. */
export function versionConditionFrom(header: string | undefined): VersionCondition {
  if (header === undefined) return null;
  if (header.trim() === '*') return 'any';
  return header.split(',').map((tag) => {
    const version = /^"(0|[1-9]\d{0,8})"$/.exec(tag.trim())?.[1];
    if (version === undefined) throw notAVersion();
    return Number(version);
  });
}

const notAVersion = () =>
  malformedRequest('If-Match', {
    en: 'must be a version in quotes, such as "7", or *',
    pl: 'musi być wersją w cudzysłowie, np. "7", albo *',
  });

/**
 * @param detail what is at the version, in words; left out: an override set
 * @throws ProblemException VERSION_CONFLICT
 */
export function checkVersion(
  condition: VersionCondition,
  version: number,
  detail: Localised = setAtVersion(version),
): void {
  const met = condition === null || (condition === 'any' ? version > 0 : condition.includes(version));
  if (met) return;
  throw new ProblemException('VERSION_CONFLICT', {
    detail,
    extra: { current_version: version },
  });
}

const setAtVersion = (version: number): Localised => ({
  en: `The override set is at version ${version} now.`,
  pl: `Zestaw nadpisań ma teraz wersję ${version}.`,
});

export const entityTag = (version: number): string => `"${version}"`;

@Injectable()
export class VersionConditionPipe implements PipeTransform<string | undefined, VersionCondition> {
  constructor(@Inject(HTTP_OPTIONS) private readonly options: HttpOptions) {}

  transform(header: string | undefined): VersionCondition {
    if (header === undefined && this.options.requireIfMatch) throw new ProblemException('IF_MATCH_REQUIRED');
    return versionConditionFrom(header);
  }
}

const ifMatchHeader = createParamDecorator(
  (_data: unknown, context: ExecutionContext) =>
    context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'],
);

/** Handler argument: the `VersionCondition` of a write. */
export const IfMatch = () => ifMatchHeader(VersionConditionPipe);

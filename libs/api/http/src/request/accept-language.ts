import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { languages, type Language } from '@kamerton/parameter-schema';
import type { FastifyRequest } from 'fastify';

/** The language of the API that `Accept-Language` wants most (RFC 9110, 12.5.4); English when it wants none of them. */
export function languageOf(header: string | undefined): Language {
  const wishes = (header ?? '').split(',').map(wishOf);
  const wanted = wishes.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  for (const { range } of wanted) {
    const language = languages.find((known) => range === known || range.startsWith(`${known}-`));
    if (language) return language;
    if (range === '*') return 'en';
  }
  return 'en';
}

function wishOf(text: string): { readonly range: string; readonly weight: number } {
  const [range = '', ...parameters] = text
    .trim()
    .toLowerCase()
    .split(/\s*;\s*/);
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return { range, weight: Number.isFinite(weight) ? weight : 0 };
}

/** Handler argument: the language to answer in. */
export const RequestLanguage = createParamDecorator((_data: unknown, context: ExecutionContext): Language =>
  languageOf(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']),
);

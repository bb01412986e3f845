import { HttpAnswer } from '../http/http-answer.js';
import { fieldOf, withField, withoutField } from './body-field.js';
import type { Lie } from './lie.js';

type Body = Readonly<Record<string, unknown>>;

/**
 * The request as a liar reads it.
 *
 * @throws HttpAnswer for a field that it will not take
 */
export function misread(path: string, body: Body, lie: Lie): Body {
  if (lie.kind === 'errors') return body;
  const value = fieldOf(body, lie.path);
  const given = value !== undefined && value !== null;
  switch (lie.kind) {
    case 'ignore':
      return withoutField(body, lie.path);
    case 'reject':
      if (given) throw new HttpAnswer(400, { error: { message: `${lie.path.join('.')} is not supported`, code: 400 } });
      return body;
    case 'clamp':
      return typeof value === 'number' ? withField(body, lie.path, Math.min(value, lie.max)) : body;
    case 'inject':
      return given || !path.startsWith('/v1/') ? body : withField(body, lie.path, lie.value);
    case 'replace':
      return given ? withField(body, lie.path, lie.value) : body;
  }
}

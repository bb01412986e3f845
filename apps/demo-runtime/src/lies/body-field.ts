import { isRecord } from '../http/is-record.js';
import type { WirePath } from './lie.js';

type Body = Readonly<Record<string, unknown>>;

/** `undefined`: there is no such field. */
export function fieldOf(body: Body, [key, ...rest]: WirePath): unknown {
  const value = body[key];
  const [next, ...further] = rest;
  if (next === undefined) return value;
  return isRecord(value) ? fieldOf(value, [next, ...further]) : undefined;
}

/** The body with the field set; containers on the way are made. */
export function withField(body: Body, [key, ...rest]: WirePath, value: unknown): Body {
  const [next, ...further] = rest;
  if (next === undefined) return { ...body, [key]: value };
  const container = body[key];
  return { ...body, [key]: withField(isRecord(container) ? container : {}, [next, ...further], value) };
}

export function withoutField(body: Body, [key, ...rest]: WirePath): Body {
  const [next, ...further] = rest;
  const { [key]: container, ...others } = body;
  if (next === undefined) return others;
  return isRecord(container) ? { ...body, [key]: withoutField(container, [next, ...further]) } : body;
}

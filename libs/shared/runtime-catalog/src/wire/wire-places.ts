import type { Dialect, DialectField } from '../runtime-kind.js';

/** One place in a request body where a parameter may stand. */
export interface WirePlace {
  readonly parameter: string;
  readonly path: readonly string[];
  /** Which place wins when a parameter is given twice, lowest first: where the dialect has it, an alias, the canonical name. */
  readonly rank: 0 | 1 | 2;
  /** `null`: the dialect has no place for the parameter. */
  readonly field: DialectField | null;
}

/** All places in a body at which parameters are found; paths are one or two keys long. */
export interface WirePlaces {
  /** Key of the body → the place right there. */
  readonly top: ReadonlyMap<string, WirePlace>;
  /** Key of the body → key of the object below it → the place there. */
  readonly below: ReadonlyMap<string, ReadonlyMap<string, WirePlace>>;
  /** Keys of the body under which anything may be found. */
  readonly keys: ReadonlySet<string>;
}

/** All places from which the parameters are read. A canonical name that the dialect uses for another parameter is that one. */
export const wirePlaces = (dialect: Dialect, parameters: Iterable<string>): WirePlaces => {
  const wanted = new Set(parameters);
  const top = new Map<string, WirePlace>();
  const below = new Map<string, Map<string, WirePlace>>();
  const taken = new Set<string>();
  for (const field of dialect.fields) {
    [field.path, ...(field.aliases ?? [])].forEach((path, index) => {
      const [first = '', second] = path;
      if (second === undefined) taken.add(first);
      if (!wanted.has(field.parameter)) return;
      const place: WirePlace = { parameter: field.parameter, path, rank: index === 0 ? 0 : 1, field };
      if (second === undefined) top.set(first, place);
      else below.set(first, (below.get(first) ?? new Map<string, WirePlace>()).set(second, place));
    });
  }
  for (const parameter of wanted) {
    if (taken.has(parameter)) continue;
    const field = dialect.fields.find((candidate) => candidate.parameter === parameter) ?? null;
    top.set(parameter, { parameter, path: [parameter], rank: 2, field });
  }
  return { top, below, keys: new Set([...top.keys(), ...below.keys()]) };
};

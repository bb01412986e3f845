import type { Dialect, DialectField } from '../runtime-kind.js';
import { foldName, mayFold } from './fold-name.js';

/** One place in a request body where a parameter may stand. */
export interface WirePlace {
  readonly parameter: string;
  readonly path: readonly string[];
  /** Which place wins when a parameter is given twice, lowest first: where the dialect has it, an alias, the canonical name. */
  readonly rank: 0 | 1 | 2;
  /** `null`: the dialect has no place for the parameter. */
  readonly field: DialectField | null;
}

/** All places in a body, or in an object somewhere below it, at which parameters are found. */
export interface WirePlaces {
  /** Key → the place right there. */
  readonly here: ReadonlyMap<string, WirePlace>;
  /** Key → the places in the object below it. A key may be both: what stands there then decides which is meant. */
  readonly below: ReadonlyMap<string, WirePlaces>;
  /** Keys under which anything may be found. */
  readonly keys: ReadonlySet<string>;
  /** Whether the server takes other spellings of the keys for them; see `Dialect.foldsNames`. */
  readonly folds: boolean;
  /** The one of `keys` for which the server takes a key of a request; `undefined`: for none. */
  readonly keyFor: (given: string) => string | undefined;
}

/** All places from which the parameters are read. A canonical name that the dialect uses for another parameter is that one. */
export const wirePlaces = (dialect: Dialect, parameters: Iterable<string>): WirePlaces => {
  const wanted = new Set(parameters);
  const places = new Places(dialect.foldsNames);
  const taken = new Set<string>();
  for (const field of dialect.fields) {
    [field.path, ...(field.aliases ?? [])].forEach((path, index) => {
      if (path.length === 1) taken.add(path.join());
      if (wanted.has(field.parameter)) {
        places.add(path, { parameter: field.parameter, path, rank: index === 0 ? 0 : 1, field });
      }
    });
  }
  for (const parameter of wanted) {
    if (taken.has(parameter)) continue;
    const field = dialect.fields.find((candidate) => candidate.parameter === parameter) ?? null;
    places.add([parameter], { parameter, path: [parameter], rank: 2, field });
  }
  return places;
};

class Places implements WirePlaces {
  readonly here = new Map<string, WirePlace>();
  readonly below = new Map<string, Places>();
  readonly keys = new Set<string>();
  readonly folds: boolean;
  private readonly byFold = new Map<string, string>();

  constructor(private readonly foldsNames: Dialect['foldsNames']) {
    this.folds = foldsNames !== undefined;
  }

  keyFor(given: string): string | undefined {
    if (this.keys.has(given)) return given;
    return this.folds && mayFold(given) ? this.byFold.get(foldName(given)) : undefined;
  }

  add([key, ...rest]: readonly string[], place: WirePlace): void {
    if (key === undefined) return;
    this.keys.add(key);
    this.byFold.set(foldName(key), key);
    if (rest.length === 0) {
      this.here.set(key, place);
      return;
    }
    const inner = this.below.get(key) ?? new Places(this.foldsNames === 'all_levels' ? 'all_levels' : undefined);
    this.below.set(key, inner);
    inner.add(rest, place);
  }
}

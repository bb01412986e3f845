/** A model is a name on one runtime; the same name elsewhere is another model. */
export interface ModelAddress {
  readonly runtime: string;
  readonly model: string;
}

export const isSameModel = (one: ModelAddress, other: ModelAddress): boolean =>
  one.runtime === other.runtime && one.model === other.model;

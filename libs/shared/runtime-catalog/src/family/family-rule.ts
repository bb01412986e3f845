import type { DefinitionCore } from '../schema/parameter-spec.js';

/** What a runtime tells of a model, as far as it bears on the family. */
export interface FamilySigns {
  /** The architecture as the runtime calls it; `null`: it does not tell. */
  readonly architecture: string | null;
  /** Names that stand in the model's own files, strongest first, with the field they come from. */
  readonly told: readonly ToldName[];
  /** What people called it; counts only where nothing above decides. */
  readonly name: string;
}

export interface ToldName {
  readonly field: string;
  readonly value: string;
  /** `true`: when this name is another family's, the model is of another family. A free title proves nothing that way. */
  readonly decisive: boolean;
}

/** A model family that Kamerton has rules for. */
export interface FamilyRule {
  readonly id: string;
  /** Architectures that nobody else uses: one of these proves the family. */
  readonly ownArchitectures: readonly string[];
  /** Architectures that other families run under too: they prove nothing, but any third one disproves the family. */
  readonly sharedArchitectures: readonly string[];
  /** Whether a name (last path segment, no tag, lower case) is the family's. */
  readonly named: (name: string) => boolean;
  /** Narrows what the runtime would accept to what the family is made for. */
  readonly narrow: Readonly<Record<string, (core: DefinitionCore) => DefinitionCore>>;
}

import type { PayloadReader } from '../payload/payload-reader.js';

export interface LoadedContext {
  /** In tokens; `null`: nothing is loaded, or several instances differ. */
  readonly length: number | null;
  readonly warnings: readonly string[];
}

/** The context that the loaded instances of a model really have: one model may be loaded several times. */
export const readLoadedContext = (entry: PayloadReader): LoadedContext => {
  const lengths = new Set(
    entry
      .at('loaded_instances')
      .items()
      .map((instance) => instance.at('config'))
      .map((config) => (config.isAbsent ? null : config.at('context_length').optionalCount())),
  );
  if (lengths.size <= 1) return { length: [...lengths][0] ?? null, warnings: [] };
  return {
    length: null,
    warnings: ['The model is loaded several times with different contexts: which one answers is not known.'],
  };
};

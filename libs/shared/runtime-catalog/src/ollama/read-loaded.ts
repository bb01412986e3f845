import { PayloadReader } from '../payload/payload-reader.js';
import { UnreadablePayload } from '../unreadable-payload.js';
import { modelName } from './read-list.js';

export interface LoadedState {
  /** `null`: the runtime did not tell. */
  readonly loaded: boolean | null;
  /** The context really allocated, in tokens; told since 0.10. */
  readonly contextLength: number | null;
  readonly warnings: readonly string[];
}

/** What /api/ps says of one model. It is an optional answer: an unreadable one is a warning, no failure of discovery. */
export const readLoaded = (payload: unknown, model: string): LoadedState => {
  if (payload === undefined) return { loaded: null, contextLength: null, warnings: [] };
  try {
    const entries = new PayloadReader('GET /api/ps', payload).at('models').items();
    const entry = entries.find((candidate) => modelName(candidate) === model);
    return {
      loaded: entry !== undefined,
      contextLength: entry?.at('context_length').optionalCount() ?? null,
      warnings: [],
    };
  } catch (error) {
    if (!(error instanceof UnreadablePayload)) throw error;
    return { loaded: null, contextLength: null, warnings: [error.message] };
  }
};

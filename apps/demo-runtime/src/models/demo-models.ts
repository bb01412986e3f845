import { forkNotes } from '../corpus/fork-notes.js';
import { harbourLog } from '../corpus/harbour-log.js';
import { harbourTales } from '../corpus/harbour-tales.js';
import { zapiskiStroiciela } from '../corpus/zapiski-stroiciela.js';
import { NGramModel } from '../language-model/n-gram-model.js';

export interface DemoModel {
  readonly languageModel: NGramModel;
  readonly corpus: string;
}

function train(corpus: string, order: number): DemoModel {
  return { languageModel: new NGramModel(corpus, order), corpus };
}

/** The language models under the names that the two runtimes give them. */
export const demoModels = {
  harbourTales: train(`${harbourLog}\n${harbourTales}`, 3),
  forkNotes: train(forkNotes, 3),
  zapiskiStroiciela: train(zapiskiStroiciela, 3),
} as const;

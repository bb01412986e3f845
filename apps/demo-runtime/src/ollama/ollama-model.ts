import { createHash } from 'node:crypto';
import { demoModels } from '../models/demo-models.js';
import type { DemoModel } from '../models/demo-models.js';

/** The most that the demo models look at, in tokens. */
export const contextLength = 8192;

export interface OllamaModel {
  readonly name: string;
  /** What the model is for; `broken` is there to be shown as a model whose details cannot be had. */
  readonly role: 'completion' | 'embedding' | 'broken';
  readonly source: DemoModel;
  /** The Modelfile's own. */
  readonly parameters: Readonly<Record<string, number | readonly string[]>>;
}

export const ollamaModels: readonly OllamaModel[] = [
  { name: 'harbour-tales:1b', role: 'completion', source: demoModels.harbourTales, parameters: {} },
  {
    name: 'fork-notes:1b',
    role: 'completion',
    source: demoModels.forkNotes,
    parameters: { temperature: 0.6, top_k: 20, stop: ['Signed off'] },
  },
  { name: 'zapiski-stroiciela:1b', role: 'completion', source: demoModels.zapiskiStroiciela, parameters: {} },
  { name: 'demo-embed:latest', role: 'embedding', source: demoModels.harbourTales, parameters: {} },
  { name: 'demo-broken:latest', role: 'broken', source: demoModels.harbourTales, parameters: {} },
];

/** A name without a tag means the tag `latest`. */
export function findOllamaModel(name: string): OllamaModel | undefined {
  const tagged = name.includes(':') ? name : `${name}:latest`;
  return ollamaModels.find((model) => model.name === tagged);
}

/** Changes when what the model was made from does. */
export function digestOf({ name, source, parameters }: OllamaModel): string {
  return createHash('sha256')
    .update(JSON.stringify([name, source.languageModel.order, source.corpus, parameters]))
    .digest('hex');
}

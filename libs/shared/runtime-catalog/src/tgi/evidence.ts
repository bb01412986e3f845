import type { Fact } from '@kamerton/parameter-schema';
import { catalog, unverified } from '../schema/parameter-spec.js';

export const validation = 'TGI router/src/validation.rs : Validation::validate';
export const generateParameters = 'TGI router/src/lib.rs : GenerateParameters';
export const chatRequest = 'TGI router/src/lib.rs : ChatRequest';
export const refusedBeyond = `refused with 422 beyond it: ${validation}`;

/** What the router's code says of an unset field, and what nobody has confirmed of the model's own files. */
export const routerDefault = (words: string): Fact =>
  unverified(catalog(`${words}; that no generation_config.json of the model lies over it is not certain`));

import type { OutOfRange } from '@kamerton/parameter-schema';
import type { Fact } from '@kamerton/parameter-schema';
import type { ModelFacts } from '../runtime-kind.js';
import { catalog } from '../schema/parameter-spec.js';
import { knownSince } from '../version/known-version.js';

/** First build known to check request fields against a schema (PR 24150); b9682 did not yet. */
export const checkedSince = 'b9739';
/** The build on which every limit was tried. */
export const tried = 'b10488';

export const requestSchema = 'tools/server/server-schema.cpp : make_llama_cmpl_schema';
export const samplingDefaults = 'common/common.h : common_params_sampling, unless the server was started otherwise';

/** What the server does beyond the limits; of builds that are not known to check anything, nothing is said. */
export const outside = (
  { runtime_version: version }: ModelFacts,
  behaviour: OutOfRange,
  since: string = checkedSince,
): { readonly out_of_range?: OutOfRange } => (knownSince(version, since) ? { out_of_range: behaviour } : {});

/** A limit of the request schema: of other builds it was merely assumed. */
export const limit = ({ runtime_version: version }: ModelFacts, words: string): Fact => ({
  ...catalog(`${words}: ${requestSchema}; seen on ${tried}`),
  ...(knownSince(version, checkedSince) ? {} : { unverified: true }),
});

export const clamped = (facts: ModelFacts): Fact => limit(facts, 'clamped without a word');
export const refused = (facts: ModelFacts): Fact => limit(facts, 'refused with 400 beyond it');

/** Most fields are 32-bit numbers. */
export const largestInt = 2_147_483_647;

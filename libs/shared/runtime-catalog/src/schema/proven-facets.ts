import type { Fact, ProvenFacet, Provenance } from '@kamerton/parameter-schema';
import type { DefinitionCore } from './parameter-spec.js';

/** Specs give evidence for every facet they may set; what this model's definition does not have needs none. */
export const provenFacets = (core: DefinitionCore): Provenance => {
  const facets: Partial<Record<ProvenFacet, Fact>> = {};
  const keep = (facet: ProvenFacet) => {
    const fact = core.provenance[facet];
    if (fact !== undefined && Object.hasOwn(core, facet)) facets[facet] = fact;
  };
  (['default', 'min', 'max', 'enum', 'max_items'] as const).forEach(keep);
  return facets;
};

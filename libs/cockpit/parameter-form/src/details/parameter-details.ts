import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { LanguageStore, injectTexts } from '@kamerton/cockpit-ui';
import { type ParameterDefinition, type ParameterValue, type ProvenFacet, termsOf } from '@kamerton/parameter-schema';
import { formTexts } from '../texts/form.texts';
import { injectValueWords } from '../texts/value-words';

const facets = ['default', 'min', 'max', 'enum', 'max_items'] as const satisfies readonly ProvenFacet[];

/** What the parameter does, and what is known of it with the evidence. */
@Component({
  selector: 'kam-parameter-details',
  template: `
    <p>{{ definition().description }}</p>
    <dl>
      @for (fact of facts(); track fact.facet) {
        <div>
          <dt>{{ fact.name }}</dt>
          <dd>
            <strong>{{ fact.value }}</strong>
            @if (fact.evidence) {
              <span>{{ fact.evidence }}</span>
            }
          </dd>
        </div>
      }
    </dl>
  `,
  styleUrl: './parameter-details.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ParameterDetails {
  readonly definition = input.required<ParameterDefinition>();
  private readonly language = inject(LanguageStore).language;
  private readonly texts = injectTexts(formTexts);
  private readonly words = injectValueWords();

  protected readonly facts = computed(() => {
    const definition = this.definition();
    return facets
      .map((facet) => ({ facet, value: this.valueOf(definition, facet) }))
      .filter(({ value }) => value !== null)
      .map(({ facet, value }) => ({
        facet,
        name: this.texts().facets[facet],
        value,
        evidence: this.evidenceOf(definition, facet),
      }));
  });

  private valueOf(definition: ParameterDefinition, facet: ProvenFacet): string | null {
    const words = (value: ParameterValue | null | undefined): string => this.words().withUnit(definition, value);
    if (facet === 'default') return words(definition.default);
    if ((facet === 'min' || facet === 'max') && (definition.type === 'int' || definition.type === 'float')) {
      return definition[facet] === undefined ? null : words(definition[facet]);
    }
    if (facet === 'enum' && definition.type === 'enum') return definition.enum.map(words).join(', ');
    return facet === 'max_items' && definition.type === 'list' ? String(definition.max_items) : null;
  }

  private evidenceOf({ provenance }: ParameterDefinition, facet: ProvenFacet): string {
    const fact = provenance[facet];
    if (!fact) return '';
    const source = `${termsOf(this.language()).factSources[fact.source]}: ${fact.evidence}`;
    return fact.unverified ? `${source} (${this.texts().unverified})` : source;
  }
}

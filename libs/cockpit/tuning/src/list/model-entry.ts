import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Icon, LanguageStore, counted, injectTexts } from '@kamerton/cockpit-ui';
import type { ModelBody } from '@kamerton/contract';
import { listTexts } from '../texts/tuning.texts';
import { modelFacts } from './model-facts';

/** A model that cannot be tuned is greyed and says why; its page tells more, so it can still be opened. */
@Component({
  selector: 'kam-model-entry',
  imports: [Icon, RouterLink, RouterLinkActive],
  template: `
    <a
      [routerLink]="['/models', model().runtime, model().model]"
      routerLinkActive="active"
      ariaCurrentWhenActive="page"
      [class.untunable]="model().schema_status === 'missing'"
      (click)="chosen.emit()"
    >
      <bdi class="name">{{ model().model }}</bdi>
      <span class="facts" [title]="note() ?? ''">{{ note() ?? facts() }}</span>
      <span class="marks">
        @if (model().override_count > 0) {
          <span class="badge" aria-hidden="true">{{ model().override_count }}</span>
          <span class="cdk-visually-hidden">{{ overrides() }}</span>
        }
        @if (model().drifted) {
          <kam-icon name="drift" class="drifted" [title]="texts().drifted" />
          <span class="cdk-visually-hidden">{{ texts().drifted }}</span>
        }
        @if (model().loaded) {
          <span class="loaded" [title]="texts().loaded"></span>
          <span class="cdk-visually-hidden">{{ texts().loaded }}</span>
        }
      </span>
    </a>
  `,
  styleUrl: './model-entry.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ModelEntry {
  readonly model = input.required<ModelBody>();
  readonly chosen = output();
  private readonly language = inject(LanguageStore).language;
  protected readonly texts = injectTexts(listTexts);
  protected readonly facts = computed(() => modelFacts(this.model(), this.language()));
  protected readonly overrides = computed(() =>
    counted(this.model().override_count, this.language(), this.texts().overrides),
  );

  protected readonly note = computed(() => {
    const { schema_status, schema_problem } = this.model();
    if (schema_status === 'missing') return schema_problem?.message;
    return schema_status === 'stale' ? this.texts().staleSchema : undefined;
  });
}

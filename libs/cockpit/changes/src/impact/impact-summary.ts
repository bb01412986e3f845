import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Icon, LanguageStore, counted, injectTexts } from '@kamerton/cockpit-ui';
import type { ImpactBody } from '@kamerton/contract';
import { changesTexts } from '../texts/changes.texts';
import { type Definitions, injectParameterWords } from '../words/parameter-words';
import { impactLines } from './impact-lines';

/** What a write would do to requests: model by model and profile by profile, with what to think about first. */
@Component({
  selector: 'kam-impact-summary',
  imports: [Icon],
  template: `
    @for (target of targets(); track target.title) {
      <section>
        <h4>
          <bdi>{{ target.title }}</bdi>
        </h4>
        <ul>
          @for (row of target.effective; track row.label) {
            <li>
              <strong>{{ row.label }}</strong>&ngsp;<span class="from">{{ row.from }}</span> → {{ row.to }}
            </li>
          }
          @for (warning of target.warnings; track warning) {
            <li class="warning"><kam-icon name="warning" />{{ warning }}</li>
          }
        </ul>
        <p>{{ target.services }}</p>
      </section>
    } @empty {
      <p>{{ texts().noRequest }}</p>
    }
    @if (more()) {
      <p>{{ more() }}</p>
    }
  `,
  styleUrl: './impact-summary.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImpactSummary {
  readonly impact = input.required<ImpactBody>();
  /** Of the addressed model; parameters that it does not have are shown by their canonical names. */
  readonly definitions = input.required<Definitions>();

  private readonly language = inject(LanguageStore).language;
  protected readonly texts = injectTexts(changesTexts);
  private readonly words = injectParameterWords(this.definitions);
  protected readonly targets = computed(() =>
    this.impact().targets.map((target) => impactLines(target, this.words(), this.texts(), this.language())),
  );
  protected readonly more = computed(() => {
    const { targets, target_count } = this.impact();
    const left = target_count - targets.length;
    return left > 0 ? this.texts().more(counted(left, this.language(), this.texts().targets)) : '';
  });
}

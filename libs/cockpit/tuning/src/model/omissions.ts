import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Icon, LanguageStore, injectTexts } from '@kamerton/cockpit-ui';
import type { SchemaOmission } from '@kamerton/contract';
import { formatNumber } from '@kamerton/parameter-schema';
import { modelTexts } from '../texts/tuning.texts';

/** What a person may look for in vain, with the reason why it is not there. */
@Component({
  selector: 'kam-omissions',
  imports: [Icon],
  template: `
    <details>
      <summary><kam-icon name="chevron" />{{ texts().omissions(count()) }}</summary>
      <p>{{ texts().omissionsIntro }}</p>
      <dl>
        @for (omission of omissions(); track omission.parameter) {
          <div>
            <dt>
              {{ omission.parameter }} <code>{{ omission.wire_name }}</code>
            </dt>
            <dd>{{ omission.evidence }}</dd>
          </div>
        }
      </dl>
    </details>
  `,
  styleUrl: './omissions.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Omissions {
  readonly omissions = input.required<readonly SchemaOmission[]>();
  private readonly language = inject(LanguageStore).language;
  protected readonly texts = injectTexts(modelTexts);
  protected readonly count = computed(() => formatNumber(this.omissions().length, this.language()));
}

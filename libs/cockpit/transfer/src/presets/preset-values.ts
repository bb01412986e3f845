import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { LanguageStore } from '@kamerton/cockpit-ui';
import { type ParameterValues, formatNumber } from '@kamerton/parameter-schema';

/** Values that belong to no model: canonical names, and numbers as they are. */
@Component({
  selector: 'kam-preset-values',
  template: `
    <dl>
      @for (value of values(); track value.name) {
        <div>
          <dt>{{ value.name }}</dt>
          <dd>{{ value.text }}</dd>
        </div>
      }
    </dl>
  `,
  styleUrl: './preset-values.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PresetValues {
  readonly params = input.required<ParameterValues>();
  private readonly language = inject(LanguageStore).language;
  protected readonly values = computed(() =>
    Object.entries(this.params()).map(([name, value]) => ({
      name,
      text: typeof value === 'number' ? formatNumber(value, this.language()) : JSON.stringify(value),
    })),
  );
}

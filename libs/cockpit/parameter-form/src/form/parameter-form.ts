import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { LanguageStore, injectTexts } from '@kamerton/cockpit-ui';
import type { FormModel } from '../model/form-model';
import { ParameterRow } from '../row/parameter-row';
import { formTexts } from '../texts/form.texts';
import { firstRows } from './first-rows';
import { formSections } from './form-sections';
import { rowsInReach } from './rows-in-reach';

/** All parameters of one model's schema, in groups. */
@Component({
  selector: 'kam-parameter-form',
  imports: [ParameterRow],
  template: `
    @for (section of sections(); track section.id) {
      <section [attr.aria-labelledby]="'section-' + section.id">
        <h3 [id]="'section-' + section.id">
          {{ section.title }}
          @if (section.note) {
            <span>· {{ section.note }}</span>
          }
        </h3>
        @for (field of section.fields; track field) {
          <kam-parameter-row [field]="field" [issues]="model().issuesOf(field)" [advice]="model().adviceOf(field)" />
        }
      </section>
    }
  `,
  styleUrl: './parameter-form.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ParameterForm {
  readonly model = input.required<FormModel>();
  private readonly texts = injectTexts(formTexts);
  private readonly language = inject(LanguageStore).language;
  private readonly reach = rowsInReach();
  private readonly all = computed(() => formSections(this.model().fields(), this.texts(), this.language()));
  protected readonly sections = computed(() => firstRows(this.all(), this.reach()));
}

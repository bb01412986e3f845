import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { changesTexts, diffRows, injectParameterWords } from '@kamerton/cockpit-changes';
import { Chip, type ChipTone, LanguageStore, injectTexts } from '@kamerton/cockpit-ui';
import type { DiffBody, SettingsChange } from '@kamerton/contract';
import { settingsTexts } from '../texts/settings.texts';
import { changeTitle, fieldChanges } from './change-words';

const tones: Readonly<Record<SettingsChange['action'], ChipTone>> = {
  create: 'good',
  update: 'warning',
  delete: 'bad',
};

/** One object that a plan creates, changes or deletes, in canonical names as the document has them. */
@Component({
  selector: 'kam-plan-change',
  imports: [Chip],
  template: `
    <header>
      <kam-chip [tone]="tone()">{{ texts().actions[change().action] }}</kam-chip>
      <strong>{{ title() }}</strong>
      @if (change().version; as version) {
        <span>{{ texts().versions(version.from, version.to) }}</span>
      }
    </header>
    <ul>
      @for (row of rows(); track row.name) {
        <li>
          <code>{{ row.name }}</code> <span>{{ row.from }}</span> → {{ row.to }}
        </li>
      }
    </ul>
  `,
  styleUrl: './plan-change.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlanChange {
  readonly change = input.required<SettingsChange>();

  private readonly language = inject(LanguageStore).language;
  private readonly words = injectParameterWords(signal({}));
  protected readonly texts = injectTexts(settingsTexts);
  protected readonly tone = computed(() => tones[this.change().action]);
  protected readonly title = computed(() => changeTitle(this.change(), this.texts()));
  protected readonly rows = computed(() => {
    const change = this.change();
    if (!isSetChange(change)) return fieldChanges(change.diff, this.texts().nothing);
    const rows = diffRows(change.diff, this.words(), changesTexts[this.language()]);
    return rows.map(({ label, from, to }) => ({ name: label, from, to }));
  });
}

const isSetChange = (change: SettingsChange): change is SettingsChange & { readonly diff: DiffBody } =>
  change.kind === 'override_set';

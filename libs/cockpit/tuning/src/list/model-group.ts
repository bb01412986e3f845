import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import type { RuntimeGroup } from '@kamerton/cockpit-data-access';
import { Icon, LanguageStore, injectTexts } from '@kamerton/cockpit-ui';
import { formatNumber } from '@kamerton/parameter-schema';
import { RuntimeTrouble } from '../runtime/runtime-trouble';
import { listTexts } from '../texts/tuning.texts';
import { ModelEntry } from './model-entry';

/** More than anybody scrolls through; the search and the button below lead to the rest. */
const mostAtOnce = 100;

@Component({
  selector: 'kam-model-group',
  imports: [Icon, ModelEntry, RouterLink, RouterLinkActive, RuntimeTrouble],
  templateUrl: './model-group.html',
  styleUrl: './model-group.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ModelGroup {
  readonly group = input.required<RuntimeGroup>();
  readonly chosen = output();
  /** The runtime was asked again; what is known of it and its models may have changed. */
  readonly asked = output();

  private readonly language = inject(LanguageStore).language;
  protected readonly texts = injectTexts(listTexts);
  protected readonly showsAll = signal(false);

  protected readonly runtime = computed(() => this.group().runtime);
  protected readonly state = computed(() => {
    const { enabled, status } = this.runtime();
    return enabled ? status : 'disabled';
  });
  protected readonly stateWord = computed(() => {
    const state = this.state();
    return state === 'disabled' ? this.texts().disabled : this.texts().status[state];
  });
  /** That a runtime is up is seen by its dot and said to screen readers; everything else is worth a word. */
  protected readonly title = computed(() =>
    [this.runtime().id, this.runtime().version, this.state() === 'up' ? '' : this.stateWord()]
      .filter(Boolean)
      .join(' · '),
  );
  protected readonly visible = computed(() =>
    this.showsAll() ? this.group().models : this.group().models.slice(0, mostAtOnce),
  );
  protected readonly count = computed(() => formatNumber(this.group().models.length, this.language()));
}

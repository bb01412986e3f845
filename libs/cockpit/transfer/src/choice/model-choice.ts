import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  model,
  signal,
  untracked,
} from '@angular/core';
import { HistoryClient, type ModelPlace, ModelsStore, Reading } from '@kamerton/cockpit-data-access';
import { FailureNotice, injectTexts } from '@kamerton/cockpit-ui';
import type { Page, ProfileBody } from '@kamerton/contract';
import { transferTexts } from '../texts/transfer.texts';

/** One override set out of all: a model on any runtime, and its own set or one of its profiles. */
@Component({
  selector: 'kam-model-choice',
  imports: [FailureNotice],
  template: `
    @if (store.failure(); as failure) {
      <kam-failure-notice [failure]="failure" [retryable]="true" (retried)="store.load()" />
    }
    <label>
      {{ texts().chooseModel }}
      <select #models class="kam-field" (change)="chooseModel(models.value)">
        <option value="" [selected]="place() === null">{{ texts().pick }}</option>
        @for (group of groups(); track group.runtime) {
          <optgroup [label]="group.runtime">
            @for (option of group.options; track option.key) {
              <option [value]="option.key" [selected]="option.key === chosenKey()">{{ option.model }}</option>
            }
          </optgroup>
        }
      </select>
    </label>
    @if (profileNames().length > 0) {
      <label>
        {{ texts().chooseProfile }}
        <select #profiles class="kam-field" (change)="chooseProfile(profiles.value)">
          <option value="" [selected]="!place()?.profile">{{ texts().ownSet }}</option>
          @for (name of profileNames(); track name) {
            <option [value]="name" [selected]="name === place()?.profile">{{ name }}</option>
          }
        </select>
      </label>
    }
  `,
  styleUrl: './choice.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ModelChoice {
  /** The destination: a profile does not offer itself. */
  readonly except = input<ModelPlace | null>(null);
  readonly place = model<ModelPlace | null>(null);

  private readonly history = inject(HistoryClient);
  protected readonly store = inject(ModelsStore);
  protected readonly texts = injectTexts(transferTexts);
  private readonly profiles = new Reading<Page<ProfileBody>>();
  private readonly asked = signal('');

  protected readonly groups = computed(() =>
    this.store.groups().map(({ runtime, models }) => ({
      runtime: runtime.id,
      options: models
        .filter(({ schema_problem }) => schema_problem?.code !== 'NOTHING_TO_TUNE')
        .map(({ model }) => ({ model, key: keyOf(runtime.id, model) })),
    })),
  );
  protected readonly chosenKey = computed(() => {
    const place = this.place();
    return place ? keyOf(place.runtime, place.model) : '';
  });
  protected readonly profileNames = computed(() => {
    const [place, except] = [this.place(), this.except()];
    const isDestination = place && except && keyOf(place.runtime, place.model) === keyOf(except.runtime, except.model);
    const names = (this.profiles.body()?.items ?? []).map(({ profile }) => profile);
    return isDestination ? names.filter((name) => name !== except.profile) : names;
  });

  constructor() {
    void this.store.loadOnce();
    effect(() => {
      const place = this.place();
      untracked(() => this.readProfiles(place));
    });
  }

  protected chooseModel(key: string): void {
    const [runtime, model] = key.split('\n');
    this.place.set(runtime && model ? { runtime, model, profile: null } : null);
  }

  protected chooseProfile(name: string): void {
    this.place.update((place) => place && { ...place, profile: name === '' ? null : name });
  }

  private readProfiles(place: ModelPlace | null): void {
    const key = place ? keyOf(place.runtime, place.model) : '';
    if (key === this.asked()) return;
    this.asked.set(key);
    this.profiles.clear();
    if (place) void this.profiles.read(this.history.profiles(place.runtime, place.model));
  }
}

const keyOf = (runtime: string, model: string): string => `${runtime}\n${model}`;

import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { type ApiFailure, PresetsClient } from '@kamerton/cockpit-data-access';
import { FailureNotice, Icon, Notice, injectTexts } from '@kamerton/cockpit-ui';
import { type PresetBody, maxPresetDescriptionLength } from '@kamerton/contract';
import { presetsTexts } from '../texts/transfer.texts';
import { type Draft, type DraftValue, checkDraft, draftValue } from './draft';
import { KnownParameters } from './known-parameters';

/** Name, purpose and values of a preset. */
@Component({
  selector: 'kam-preset-editor',
  imports: [FailureNotice, Icon, MatButton, MatIconButton, Notice],
  templateUrl: './preset-editor.html',
  styleUrl: './preset-editor.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PresetEditor {
  /** What it begins with. */
  readonly start = input.required<Draft>();
  readonly saved = output<PresetBody>();
  readonly cancelled = output();

  private readonly client = inject(PresetsClient);
  protected readonly known = inject(KnownParameters);
  protected readonly texts = injectTexts(presetsTexts);
  protected readonly longestDescription = maxPresetDescriptionLength;
  protected readonly draft = linkedSignal(() => this.start());
  readonly changed = computed(() => this.draft() !== this.start());
  protected readonly saving = signal(false);
  protected readonly failure = signal<ApiFailure | null>(null);
  private readonly tried = signal(false);
  private readonly checked = computed(() =>
    checkDraft(this.draft(), (name) => this.known.of(name), this.texts().wrong),
  );
  /** Only after the first try: nobody wants to be told off while still typing. */
  protected readonly faults = computed(() => (this.tried() ? this.checked().faults : []));

  protected change(part: Partial<Draft>): void {
    this.draft.update((draft) => ({ ...draft, ...part }));
  }

  protected changeValue(id: number, part: Partial<DraftValue>): void {
    this.change({ values: this.draft().values.map((value) => (value.id === id ? { ...value, ...part } : value)) });
  }

  protected addValue(): void {
    this.change({ values: [...this.draft().values, draftValue()] });
  }

  protected removeValue(id: number): void {
    this.change({ values: this.draft().values.filter((value) => value.id !== id) });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const { params, faults } = this.checked();
    if (faults.length > 0 || this.saving()) return;
    const { editing, version, name, description } = this.draft();
    this.saving.set(true);
    const result = await (editing === null
      ? this.client.create({ name, description, params })
      : this.client.change(editing, version, { description, params }));
    this.saving.set(false);
    this.failure.set(result.ok ? null : result.failure);
    if (result.ok) this.saved.emit(result.body);
  }
}

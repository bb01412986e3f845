import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatSnackBar, type MatSnackBarRef, type TextOnlySnackBar } from '@angular/material/snack-bar';
import { type ApiFailure, HistoryClient, type ModelPlace, PresetsClient, Reading } from '@kamerton/cockpit-data-access';
import { FailureNotice, LanguageStore, Notice, Page, Skeleton, injectTexts } from '@kamerton/cockpit-ui';
import type { Page as ApiPage, PresetBody } from '@kamerton/contract';
import { firstValueFrom } from 'rxjs';
import { ModelChoice } from '../choice/model-choice';
import { presetsTexts } from '../texts/transfer.texts';
import { DeleteDialog } from './delete-dialog';
import type { HoldsDraft } from './draft-guard';
import { type Draft, draftOf, draftValue } from './draft';
import { KnownParameters } from './known-parameters';
import { PresetCard } from './preset-card';
import { PresetEditor } from './preset-editor';

const snackBarInMilliseconds = 8_000;

/** All presets, and the one that is being written. */
@Component({
  selector: 'kam-presets-page',
  imports: [FailureNotice, MatButton, ModelChoice, Notice, Page, PresetCard, PresetEditor, Skeleton],
  templateUrl: './presets-page.html',
  styleUrl: './presets-page.scss',
  providers: [KnownParameters],
  host: { '(window:beforeunload)': 'askBeforeUnload($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PresetsPage implements HoldsDraft {
  /** With `model`: begins with a new preset of that model's overrides. */
  readonly runtime = input<string>();
  readonly model = input<string>();
  readonly profile = input<string>();

  private readonly client = inject(PresetsClient);
  private readonly configs = inject(HistoryClient);
  private readonly known = inject(KnownParameters);
  private readonly dialog = inject(MatDialog);
  private readonly snackBar = inject(MatSnackBar);
  private readonly host: ElementRef<HTMLElement> = inject(ElementRef);
  private readonly injector = inject(Injector);
  private readonly language = inject(LanguageStore).language;
  protected readonly texts = injectTexts(presetsTexts);
  protected readonly reading = new Reading<ApiPage<PresetBody>>();
  protected readonly failure = signal<ApiFailure | null>(null);
  protected readonly draft = signal<Draft | null>(null);
  protected readonly origin = signal<ModelPlace | null>(null);
  protected readonly remark = signal('');
  private readonly editor = viewChild(PresetEditor);
  readonly unsaved = computed(() => this.editor()?.changed() ?? false);
  protected readonly own = computed(() => (this.reading.body()?.items ?? []).filter(({ shipped }) => !shipped));
  protected readonly shipped = computed(() => (this.reading.body()?.items ?? []).filter(({ shipped }) => shipped));

  constructor() {
    effect(() => {
      this.language();
      untracked(() => void this.load());
    });
    effect(() => {
      const [runtime, model, profile] = [this.runtime(), this.model(), this.profile()];
      if (runtime === undefined || model === undefined) return;
      untracked(() => void this.takeOver({ runtime, model, profile: profile ?? null }));
    });
  }

  protected load(): Promise<unknown> {
    return this.reading.read(this.client.list());
  }

  protected create(): void {
    this.write(draftOf({}, { values: [draftValue()] }));
  }

  protected copy({ description, params }: PresetBody): void {
    this.write(draftOf(params, { description }));
  }

  protected edit({ name, description, params, version }: PresetBody): void {
    this.write(draftOf(params, { editing: name, name, description, version }));
  }

  /** A new preset that begins with what a model's set overrides. */
  protected async takeOver(place: ModelPlace): Promise<void> {
    const config = await this.configs.config(place);
    this.failure.set(config.ok ? null : config.failure);
    if (!config.ok) return;
    const { overrides, profile_fallback } = config.body;
    const params = profile_fallback ? {} : overrides;
    this.remark.set(Object.keys(params).length === 0 ? this.texts().noOverrides(place.model) : '');
    if (Object.keys(params).length > 0) this.write(draftOf(params));
  }

  protected async saved({ name }: PresetBody): Promise<void> {
    this.draft.set(null);
    this.say(this.texts().saved(name));
    await this.load();
    this.focus('.own h2');
  }

  protected cancel(): void {
    this.draft.set(null);
    this.focus('.create');
  }

  protected async remove({ name, version }: PresetBody): Promise<void> {
    const asked = this.dialog.open<DeleteDialog, string, boolean>(DeleteDialog, { data: name, role: 'alertdialog' });
    if ((await firstValueFrom(asked.afterClosed())) !== true) return;
    const result = await this.client.delete(name, version);
    this.failure.set(result.ok ? null : result.failure);
    if (result.ok) this.sayWithUndo(this.texts().removed(name), () => this.bringBack(name, version));
    await this.load();
    this.focus('.own h2');
  }

  protected async restored({ name, version }: PresetBody): Promise<void> {
    this.say(this.texts().restored(name, version));
    await this.load();
  }

  protected askBeforeUnload(event: BeforeUnloadEvent): void {
    if (this.unsaved()) event.preventDefault();
  }

  private write(draft: Draft): void {
    this.draft.set(draft);
    this.remark.set('');
    void this.known.load();
    this.focus('kam-preset-editor h2');
  }

  private async bringBack(name: string, version: number): Promise<void> {
    const result = await this.client.restore(name, version);
    this.failure.set(result.ok ? null : result.failure);
    if (result.ok) await this.restored(result.body);
  }

  private say(words: string, action?: string): MatSnackBarRef<TextOnlySnackBar> {
    return this.snackBar.open(words, action, { duration: snackBarInMilliseconds, politeness: 'polite' });
  }

  private sayWithUndo(words: string, undo: () => Promise<void>): void {
    this.say(words, this.texts().undo)
      .onAction()
      .subscribe(() => void undo());
  }

  private focus(selector: string): void {
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>(selector)?.focus(), {
      injector: this.injector,
    });
  }
}

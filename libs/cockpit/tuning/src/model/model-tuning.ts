import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  untracked,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { ConfigStore, ModelsStore, VerificationStore } from '@kamerton/cockpit-data-access';
import { ParameterForm, VerdictChecks } from '@kamerton/cockpit-parameter-form';
import { LanguageStore, Notice, Skeleton, injectTexts } from '@kamerton/cockpit-ui';
import { ApplyBar } from '../apply/apply-bar';
import { ConflictNotice } from '../conflict/conflict-notice';
import { DriftNotice } from '../drift/drift-notice';
import { StrayList } from '../drift/stray-list';
import type { HasUnsavedChanges } from '../leave/unsaved-changes-guard';
import { RuntimeTrouble } from '../runtime/runtime-trouble';
import { failureWords } from '../session/failure-words';
import { TuningSession } from '../session/tuning-session';
import { applyTexts, modelTexts } from '../texts/tuning.texts';
import { ReadChecks } from '../verification/read-checks';
import { VerificationPanel } from '../verification/verification-panel';
import { followList } from './follow-list';
import { LastModel } from './last-model';
import { ModelHeading } from './model-heading';
import { NoSchema } from './no-schema';
import { Omissions } from './omissions';

const snackBarInMilliseconds = 8_000;

/** The active model and, beneath its name, the section “Model tuning”. */
@Component({
  selector: 'kam-model-tuning',
  imports: [
    ApplyBar,
    ConflictNotice,
    DriftNotice,
    MatButton,
    ModelHeading,
    NoSchema,
    Notice,
    Omissions,
    ParameterForm,
    RouterLink,
    RuntimeTrouble,
    Skeleton,
    StrayList,
    VerificationPanel,
  ],
  templateUrl: './model-tuning.html',
  styleUrl: './model-tuning.scss',
  providers: [ConfigStore, TuningSession, VerificationStore, { provide: VerdictChecks, useClass: ReadChecks }],
  host: {
    '(document:keydown.control.enter)': 'applyByKey($event)',
    '(document:keydown.meta.enter)': 'applyByKey($event)',
    '(window:beforeunload)': 'askBeforeUnload($event)',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ModelTuning implements HasUnsavedChanges {
  readonly runtime = input.required<string>();
  readonly model = input.required<string>();

  protected readonly store = inject(ConfigStore);
  protected readonly session = inject(TuningSession);
  private readonly models = inject(ModelsStore);
  private readonly dialog = inject(MatDialog);
  private readonly snackBar = inject(MatSnackBar);
  private readonly host: ElementRef<HTMLElement> = inject(ElementRef);
  protected readonly texts = injectTexts(modelTexts);
  protected readonly applyTexts = injectTexts(applyTexts);

  private readonly address = computed(() => ({ runtime: this.runtime(), model: this.model() }));
  private readonly bar = viewChild(ApplyBar);
  /** A model without a schema has nothing that could be checked. */
  protected readonly verifiable = computed(() => {
    const config = this.session.form()?.config();
    return config && config.schema_status !== 'missing' ? config : null;
  });
  protected readonly runtimeBody = computed(() => this.models.runtime(this.runtime()));
  protected readonly entry = computed(() => this.models.find(this.address()));
  readonly unsavedChanges = this.session.changeCount;

  protected readonly loadFailure = computed(() => {
    const failure = this.store.failure();
    return failure && failureWords(failure, this.applyTexts());
  });
  protected readonly refusalWords = computed(() => {
    const refusal = this.session.refusal();
    return refusal && [failureWords(refusal.failure, this.applyTexts()), ...refusal.messages];
  });

  constructor() {
    const title = inject(Title);
    const last = inject(LastModel);
    const { language } = inject(LanguageStore);
    effect(() => {
      const address = this.address();
      title.setTitle(`${address.model} · Kamerton`);
      untracked(() => last.remember(address));
      // Labels and descriptions come from the API in the language of the screen; edits outlive the reading.
      const now = language();
      untracked(() => {
        this.session.form()?.readAgainIn(now);
        void this.session.open(address);
      });
    });
    followList({
      model: this.entry,
      runtime: this.runtimeBody,
      config: this.store.config,
      busy: computed(() => this.store.reading() || this.session.applying()),
      read: () => this.session.reload(),
    });
  }

  protected async apply(reason: string): Promise<void> {
    if (!this.session.canApply()) return this.focusFirstProblem();
    const written = await this.session.apply(reason);
    if (!written) return;
    this.keepFocusFromBar();
    const words = written.revision ? this.applyTexts().applied(written.version) : this.applyTexts().nothingChanged;
    this.snackBar.open(words, undefined, { duration: snackBarInMilliseconds, politeness: 'polite' });
  }

  protected discard(): void {
    this.session.discard();
    this.keepFocusFromBar();
  }

  /** What kept the model from loading has often kept the list as well. */
  protected async retry(): Promise<void> {
    await (this.models.failure() ? this.readAllAgain() : this.session.reload());
  }

  protected async readAllAgain(): Promise<void> {
    await Promise.all([this.session.reload(), this.models.load()]);
  }

  protected applyByKey(event: Event): void {
    if (this.unsavedChanges() === 0 || this.dialog.openDialogs.length > 0) return;
    event.preventDefault();
    // A key held down is no answer to the question that its first press has raised.
    if (event instanceof KeyboardEvent && event.repeat) return;
    // The keys may be quicker than the screen: without a bar yet there is no reason either.
    void this.apply(this.bar()?.reason() ?? '');
  }

  protected askBeforeUnload(event: BeforeUnloadEvent): void {
    if (this.unsavedChanges() > 0) event.preventDefault();
  }

  /** The bar goes with the last change, and a focus inside it would go with the bar. */
  private keepFocusFromBar(): void {
    const { nativeElement } = this.host;
    if (!nativeElement.querySelector('kam-apply-bar')?.contains(document.activeElement)) return;
    this.focusTitle();
  }

  protected focusTitle(): void {
    this.host.nativeElement.querySelector<HTMLElement>('#tuning-title')?.focus();
  }

  private focusFirstProblem(): void {
    const row = this.host.nativeElement.querySelector('kam-parameter-row.invalid .control');
    const wrong = row?.querySelector<HTMLElement>('[aria-invalid]');
    (wrong ?? row?.querySelector<HTMLElement>('input, select, button'))?.focus();
  }
}

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
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { ConfigStore, ModelsStore, ProfilesStore, VerificationStore } from '@kamerton/cockpit-data-access';
import { ParameterForm, VerdictChecks } from '@kamerton/cockpit-parameter-form';
import { LanguageStore, Notice, Skeleton, injectTexts } from '@kamerton/cockpit-ui';
import type { SetPlace } from '@kamerton/contract';
import { ApplyBar } from '../apply/apply-bar';
import { ApplyChanges } from '../apply/apply-changes';
import { ConflictNotice } from '../conflict/conflict-notice';
import { DriftNotice } from '../drift/drift-notice';
import { StrayList } from '../drift/stray-list';
import type { HasUnsavedChanges } from '../leave/unsaved-changes-guard';
import { NoProfile } from '../profiles/no-profile';
import { ProfileActs } from '../profiles/profile-acts';
import { ProfileBar } from '../profiles/profile-bar';
import { Trial } from '../review/trial';
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

/**
 * The active model and, beneath its name, the section “Model tuning”: of its own settings, or of one of its profiles. Without a
 * model it is about the settings for all models of a runtime.
 */
@Component({
  selector: 'kam-model-tuning',
  imports: [
    ApplyBar,
    ConflictNotice,
    DriftNotice,
    MatButton,
    ModelHeading,
    NoProfile,
    NoSchema,
    Notice,
    Omissions,
    ParameterForm,
    ProfileBar,
    RouterLink,
    RuntimeTrouble,
    Skeleton,
    StrayList,
    VerificationPanel,
  ],
  templateUrl: './model-tuning.html',
  styleUrl: './model-tuning.scss',
  providers: [
    ApplyChanges,
    ConfigStore,
    ProfileActs,
    ProfilesStore,
    Trial,
    TuningSession,
    VerificationStore,
    { provide: VerdictChecks, useClass: ReadChecks },
  ],
  host: {
    '(document:keydown.control.enter)': 'applyByKey($event)',
    '(document:keydown.meta.enter)': 'applyByKey($event)',
    '(window:beforeunload)': 'askBeforeUnload($event)',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ModelTuning implements HasUnsavedChanges {
  readonly runtime = input.required<string>();
  /** Left out: all models of the runtime. */
  readonly model = input<string>();
  /** From the query of the address. */
  readonly profile = input<string>();

  protected readonly store = inject(ConfigStore);
  protected readonly session = inject(TuningSession);
  protected readonly trial = inject(Trial);
  private readonly changes = inject(ApplyChanges);
  private readonly models = inject(ModelsStore);
  private readonly profiles = inject(ProfilesStore);
  private readonly dialog = inject(MatDialog);
  private readonly host: ElementRef<HTMLElement> = inject(ElementRef);
  protected readonly texts = injectTexts(modelTexts);
  protected readonly applyTexts = injectTexts(applyTexts);

  private readonly place = computed((): SetPlace => ({
    runtime: this.runtime(),
    model: this.model() ?? null,
    profile: this.profile() || null,
  }));
  private readonly address = computed(() => {
    const model = this.model();
    return model === undefined ? null : { runtime: this.runtime(), model };
  });
  protected readonly name = computed(() => this.model() ?? this.texts().allModels(this.runtime()));
  /** The profile that the address names and that is not there. */
  protected readonly lackingProfile = computed(() => {
    const [address, { profile }] = [this.address(), this.place()];
    const isLacking = this.session.form()?.config().profile_fallback === true;
    return isLacking && address && profile !== null ? { ...address, profile } : null;
  });
  private readonly bar = viewChild(ApplyBar);
  /** A model without a schema has nothing that could be checked, and all models of a runtime are none. */
  protected readonly verifiable = computed(() => {
    const form = this.session.form();
    return form?.open() && this.address() ? form.config() : null;
  });
  protected readonly runtimeBody = computed(() => this.models.runtime(this.runtime()));
  protected readonly entry = computed(() => {
    const address = this.address();
    return address ? this.models.find(address) : undefined;
  });
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
      const [place, address] = [this.place(), this.address()];
      title.setTitle(`${[place.model ?? place.runtime, place.profile].filter(Boolean).join(' · ')} · Kamerton`);
      if (address) untracked(() => last.remember(address));
      // Labels and descriptions come from the API in the language of the screen; edits outlive the reading.
      const now = language();
      untracked(() => {
        this.session.form()?.readAgainIn(now);
        void this.session.open(place);
      });
    });
    effect(() => {
      const address = this.address();
      if (address) untracked(() => void this.profiles.open(address));
    });
    effect(() => {
      const config = this.store.config();
      if (config) untracked(() => this.profiles.takeOver(config));
    });
    followList({
      model: this.entry,
      runtime: this.runtimeBody,
      config: this.store.config,
      busy: computed(() => this.store.reading() || this.session.applying()),
      read: () => this.session.reload(),
    });
  }

  /** `look`: what the changes would do is to be seen first in any case. */
  protected async apply(reason: string, look = false): Promise<void> {
    if (!this.session.canApply()) return this.focusFirstProblem();
    if (await this.changes.apply(reason, look)) this.keepFocusFromBar();
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

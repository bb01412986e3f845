import { ChangeDetectionStrategy, Component, computed, effect, inject, output, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type ApiFailure, VerificationStore } from '@kamerton/cockpit-data-access';
import { LanguageStore, counted, injectTexts } from '@kamerton/cockpit-ui';
import type { VerificationPlanBody, VerificationRequestBody } from '@kamerton/contract';
import { failureWords } from '../session/failure-words';
import { applyTexts, verificationTexts } from '../texts/tuning.texts';
import { limitWords } from './check-limits';

/** What a check does and takes, what may be chosen about it, and the button that starts it. */
@Component({
  selector: 'kam-check-order',
  imports: [MatButton],
  templateUrl: './check-order.html',
  styleUrl: './check-order.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CheckOrder {
  readonly closed = output();

  private readonly store = inject(VerificationStore);
  private readonly language = inject(LanguageStore).language;
  private readonly applyTexts = injectTexts(applyTexts);
  protected readonly texts = injectTexts(verificationTexts);
  protected readonly plan = signal<VerificationPlanBody | null>(null);
  protected readonly withLoad = signal(false);
  protected readonly costsAccepted = signal(false);
  protected readonly starting = signal(false);
  private readonly costsRefused = signal(false);
  private readonly failureNow = signal<ApiFailure | null>(null);

  /** What reloads the model, as the first plan named it: once chosen, the plan names it among the rest. */
  protected readonly loading = signal<readonly string[]>([]);
  protected readonly wantsCosts = computed(() => this.plan()?.billed_per_call === true || this.costsRefused());
  protected readonly canStart = computed(
    () => !this.starting() && (this.plan()?.parameters.length ?? 0) > 0 && (!this.wantsCosts() || this.costsAccepted()),
  );
  protected readonly failure = computed(() => {
    const failure = this.failureNow();
    return failure ? failureWords(failure, this.applyTexts()) : '';
  });
  protected readonly planWords = computed(() => {
    const plan = this.plan();
    if (!plan) return '';
    if (plan.parameters.length === 0) return this.texts().nothingToCheck;
    const count = counted(plan.parameters.length, this.language(), this.texts().parameters);
    return this.texts().plan(count, limitWords(plan.limits, this.texts(), this.language()));
  });

  constructor() {
    effect(() => {
      const order = this.order();
      untracked(() => void this.ask(order));
    });
  }

  protected async start(): Promise<void> {
    if (!this.canStart()) return;
    this.starting.set(true);
    const failure = await this.store.start(this.order());
    this.starting.set(false);
    this.failureNow.set(failure);
    if (!failure) return this.closed.emit();
    if (failure.kind === 'problem' && failure.problem.code === 'COSTS_NOT_ACCEPTED') this.costsRefused.set(true);
  }

  private order(): VerificationRequestBody {
    return {
      ...(this.withLoad() && { load_parameters: true }),
      ...(this.costsAccepted() && { accept_costs: true }),
    };
  }

  private async ask(order: VerificationRequestBody): Promise<void> {
    const result = await this.store.plan(order);
    if (!result) return;
    this.failureNow.set(result.ok ? null : result.failure);
    if (!result.ok) return;
    this.plan.set(result.body);
    if (!this.withLoad()) this.loading.set(result.body.left_out);
  }
}

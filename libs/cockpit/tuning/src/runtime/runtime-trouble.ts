import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type ApiFailure, RegistryClient } from '@kamerton/cockpit-data-access';
import { LanguageStore, exactTime, injectTexts, timeOfDay } from '@kamerton/cockpit-ui';
import type { RuntimeBody } from '@kamerton/contract';
import { failureWords } from '../session/failure-words';
import { applyTexts, runtimeTexts } from '../texts/tuning.texts';

/** A runtime that does not answer, or not as it should: since when, why, when Kamerton will ask again, and the way to ask now. */
@Component({
  selector: 'kam-runtime-trouble',
  imports: [MatButton],
  template: `
    <p>{{ since() }} {{ next() }}</p>
    @if (failure(); as failure) {
      <p class="error" role="alert">{{ failure }}</p>
    } @else if (runtime().last_error) {
      <p class="error">{{ runtime().last_error }}</p>
    }
    <button
      matButton
      type="button"
      disabledInteractive
      [disabled]="asking()"
      [attr.aria-label]="asking() ? texts().trying : texts().tryAgainOf(runtime().id)"
      (click)="ask()"
    >
      {{ asking() ? texts().trying : texts().tryAgain }}
    </button>
  `,
  styles: `
    :host {
      display: block;
      overflow-wrap: anywhere;
    }

    .error {
      font-size: 0.8125rem;
    }

    button {
      margin-inline-start: -0.75rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RuntimeTrouble {
  readonly runtime = input.required<RuntimeBody>();
  /** The runtime has been asked; what is known of it and its models may have changed. */
  readonly asked = output();

  private readonly registry = inject(RegistryClient);
  private readonly language = inject(LanguageStore).language;
  private readonly applyTexts = injectTexts(applyTexts);
  protected readonly texts = injectTexts(runtimeTexts);
  protected readonly asking = signal(false);
  private readonly failureNow = signal<ApiFailure | null>(null);

  protected readonly since = computed(() => {
    const { id, status, last_seen_at } = this.runtime();
    if (!last_seen_at) return this.texts().neverSeen(id);
    const at = exactTime(last_seen_at, this.language());
    return status === 'down' ? this.texts().downSince(id, at) : this.texts().answered(id, at);
  });
  protected readonly next = computed(() => {
    const at = this.runtime().next_attempt_at;
    return at ? this.texts().nextAttempt(timeOfDay(at, this.language())) : '';
  });
  protected readonly failure = computed(() => {
    const failure = this.failureNow();
    return failure && failureWords(failure, this.applyTexts());
  });

  /** The outcome is read again also where it still does not answer: the reason may be another one. */
  protected async ask(): Promise<void> {
    this.asking.set(true);
    const answer = await this.registry.refresh(this.runtime().id);
    this.asking.set(false);
    this.failureNow.set(answer.ok ? null : answer.failure);
    this.asked.emit();
  }
}

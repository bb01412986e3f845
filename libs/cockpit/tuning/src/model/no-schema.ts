import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RegistryClient } from '@kamerton/cockpit-data-access';
import { Notice, injectTexts } from '@kamerton/cockpit-ui';
import type { ConfigBody } from '@kamerton/contract';
import { failureWords } from '../session/failure-words';
import { applyTexts, modelTexts } from '../texts/tuning.texts';

/** Why nothing can be tuned, what is stored nevertheless, and the one thing that may help. */
@Component({
  selector: 'kam-no-schema',
  imports: [MatButton, Notice],
  templateUrl: './no-schema.html',
  styleUrl: './no-schema.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoSchema {
  readonly config = input.required<ConfigBody>();
  readonly refreshed = output();

  private readonly registry = inject(RegistryClient);
  protected readonly texts = injectTexts(modelTexts);
  protected readonly applyTexts = injectTexts(applyTexts);
  protected readonly asking = signal(false);
  protected readonly failure = signal('');

  /** An embedding model will not change its mind, so there is no point in asking again. */
  protected readonly nothingToTune = computed(() => this.config().schema_problem?.code === 'NOTHING_TO_TUNE');
  protected readonly stored = computed(() =>
    Object.entries(this.config().overrides).map(([name, value]) => ({ name, text: JSON.stringify(value) })),
  );

  protected async ask(): Promise<void> {
    this.asking.set(true);
    const answer = await this.registry.refresh(this.config().runtime);
    this.asking.set(false);
    this.failure.set(answer.ok ? '' : failureWords(answer.failure, this.applyTexts()));
    if (answer.ok) this.refreshed.emit();
  }
}

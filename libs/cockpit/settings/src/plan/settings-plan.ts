import { ChangeDetectionStrategy, Component, computed, effect, inject, model, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ConfirmBar } from '@kamerton/cockpit-changes';
import { FailureNotice, LanguageStore, Notice, Skeleton, TextSource, counted, injectTexts } from '@kamerton/cockpit-ui';
import { formatNumber } from '@kamerton/parameter-schema';
import { settingsTexts } from '../texts/settings.texts';
import { PlanChange } from './plan-change';
import { PlanSession } from './plan-session';

/** A settings document comes in: what is wrong with it, what it would change, and the way to make it so. */
@Component({
  selector: 'kam-settings-plan',
  imports: [ConfirmBar, FailureNotice, MatButton, Notice, PlanChange, Skeleton, TextSource],
  templateUrl: './settings-plan.html',
  styleUrl: './settings-plan.scss',
  providers: [PlanSession],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SettingsPlan {
  private readonly language = inject(LanguageStore).language;
  protected readonly session = inject(PlanSession);
  protected readonly texts = injectTexts(settingsTexts);
  /** How large a document may be, its reader says. */
  protected readonly anySize = Number.POSITIVE_INFINITY;
  readonly text = model('');
  readonly prune = model(false);

  protected readonly faults = computed(() => {
    const language = this.language();
    const own = this.session.faults().map((fault) => ({ ...fault, message: fault.message[language] }));
    return [...own, ...this.session.located()].map(({ line, column, pointer, message }) => ({
      pointer,
      place: this.texts().place(formatNumber(line, language), formatNumber(column, language)),
      message,
    }));
  });
  protected readonly faultCount = computed(() => counted(this.faults().length, this.language(), this.texts().faults));
  protected readonly changeCount = computed(() =>
    counted(this.session.plan()?.changes.length ?? 0, this.language(), this.texts().changes),
  );
  protected readonly unmanagedCount = computed(() =>
    counted(this.session.plan()?.unmanaged.length ?? 0, this.language(), this.texts().unmanaged),
  );
  protected readonly movedOn = computed(() => {
    const failure = this.session.failure();
    return this.session.refused() && failure?.kind === 'problem' && failure.problem.code === 'VERSION_CONFLICT';
  });

  constructor() {
    effect(() => {
      const [text, prune] = [this.text(), this.prune()];
      this.language();
      untracked(() => void this.session.look(text, prune));
    });
  }

  protected look(): void {
    void this.session.look(this.text(), this.prune());
  }
}

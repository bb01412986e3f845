import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import { type Definitions, injectParameterWords } from '@kamerton/cockpit-changes';
import { Chip, LanguageStore, counted, injectTexts } from '@kamerton/cockpit-ui';
import type { TransferBody } from '@kamerton/contract';
import { formatNumber } from '@kamerton/parameter-schema';
import { transferTexts } from '../texts/transfer.texts';
import { reportRows } from './report-rows';

/** What becomes of each value of the source; what arrives can be taken or left. */
@Component({
  selector: 'kam-arrival-report',
  imports: [Chip],
  templateUrl: './arrival-report.html',
  styleUrl: './report.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ArrivalReport {
  readonly report = input.required<TransferBody['report']>();
  readonly unread = input.required<TransferBody['unread']>();
  readonly definitions = input.required<Definitions>();
  /** Canonical names that are not taken. */
  readonly left = model.required<readonly string[]>();

  private readonly language = inject(LanguageStore).language;
  private readonly words = injectParameterWords(this.definitions);
  protected readonly texts = injectTexts(transferTexts);
  protected readonly rows = computed(() =>
    reportRows(this.report(), {
      words: this.words(),
      fates: this.texts().fates,
      nothing: this.texts().nothing,
      language: this.language(),
    }),
  );
  protected readonly arriving = computed(() => {
    const count = this.rows().filter(({ takeable }) => takeable).length;
    return count === 0 ? this.texts().nothingToBring : counted(count, this.language(), this.texts().arriving);
  });
  protected readonly unreadWords = computed(() => counted(this.unread().length, this.language(), this.texts().unread));
  protected readonly unreadLines = computed(() =>
    this.unread().map(({ text, line, reason }) => ({
      text,
      reason,
      line: line === null ? '' : this.texts().line(formatNumber(line, this.language())),
    })),
  );

  protected take(name: string, taken: boolean): void {
    this.left.update((left) => (taken ? left.filter((one) => one !== name) : [...left, name]));
  }
}

import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { injectParameterWords } from '@kamerton/cockpit-changes';
import { type ModelPlace, Reading, TransferClient } from '@kamerton/cockpit-data-access';
import { Chip, FailureNotice, LanguageStore, Skeleton, TextFile, injectTexts } from '@kamerton/cockpit-ui';
import { type ExportBody, type SettingsFormat, settingsFormats } from '@kamerton/contract';
import { reportRows } from '../bring-in/report-rows';
import { transferTexts } from '../texts/transfer.texts';

/** A set in one of the formats that people have, and what the format cannot carry of it. */
@Component({
  selector: 'kam-export-view',
  imports: [Chip, FailureNotice, MatButton, RouterLink, Skeleton, TextFile],
  templateUrl: './export-view.html',
  styleUrls: ['../bring-in/report.scss', './export-view.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExportView {
  readonly place = input.required<ModelPlace>();

  private readonly client = inject(TransferClient);
  private readonly language = inject(LanguageStore).language;
  /** The report is in the words of the format, not in those of the model. */
  private readonly words = injectParameterWords(signal({}));
  protected readonly texts = injectTexts(transferTexts);
  protected readonly formats = settingsFormats;
  protected readonly format = signal<SettingsFormat>('modelfile');
  protected readonly reading = new Reading<ExportBody>();
  protected readonly losses = computed(() =>
    reportRows(
      (this.reading.body()?.report ?? []).filter(({ fate }) => fate !== 'exact'),
      {
        words: this.words(),
        fates: this.texts().fatesInFormat,
        nothing: this.texts().nothing,
        language: this.language(),
      },
    ),
  );
  protected readonly presetQuery = computed(() => {
    const { runtime, model, profile } = this.place();
    return { runtime, model, profile };
  });

  constructor() {
    effect(() => {
      const [place, format] = [this.place(), this.format()];
      untracked(() => this.load(place, format));
    });
  }

  protected choose(value: string): void {
    const format = settingsFormats.find((one) => one === value);
    if (format) this.format.set(format);
  }

  protected load(place: ModelPlace, format: SettingsFormat): void {
    void this.reading.read(this.client.export(place, format));
  }
}

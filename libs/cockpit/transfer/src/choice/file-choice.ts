import { ChangeDetectionStrategy, Component, computed, output, signal } from '@angular/core';
import { type TakenText, TextSource, injectTexts } from '@kamerton/cockpit-ui';
import { type SettingsFormat, settingsFormats } from '@kamerton/contract';
import { transferTexts } from '../texts/transfer.texts';
import { recogniseFormat } from './recognise-format';

export interface GivenDocument {
  readonly format: SettingsFormat;
  readonly text: string;
}

/** A file in one of the formats that people have: its text, and which format it is. */
@Component({
  selector: 'kam-file-choice',
  imports: [TextSource],
  template: `
    <kam-text-source [label]="texts().fileText" [text]="text()" (taken)="take($event)" />
    <label>
      {{ texts().format }}
      <select #formats class="kam-field" (change)="choose(formats.value)">
        <option value="" [selected]="format() === null">{{ texts().pick }}</option>
        @for (one of settingsFormats; track one) {
          <option [value]="one" [selected]="one === format()">{{ texts().formats[one] }}</option>
        }
      </select>
    </label>
    <p role="status">{{ remark() }}</p>
  `,
  styleUrl: './choice.scss',
  styles: `
    kam-text-source {
      flex: 1 1 100%;
    }

    p {
      align-self: end;
      color: var(--mat-sys-on-surface-variant);
      font-size: 0.875rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FileChoice {
  /** `null`: there is no text, or its format is not known. */
  readonly document = output<GivenDocument | null>();

  protected readonly texts = injectTexts(transferTexts);
  protected readonly settingsFormats = settingsFormats;
  protected readonly text = signal('');
  protected readonly format = signal<SettingsFormat | null>(null);
  private readonly recognised = signal(false);
  protected readonly remark = computed(() => {
    const format = this.format();
    if (this.text().trim() === '') return '';
    if (format === null) return this.texts().unrecognised;
    return this.recognised() ? this.texts().recognised(this.texts().formats[format]) : '';
  });

  protected take({ text, fileName }: TakenText): void {
    this.text.set(text);
    const format = recogniseFormat(text, fileName);
    this.format.update((before) => format ?? before);
    this.recognised.set(format !== null);
    this.emit();
  }

  protected choose(value: string): void {
    this.format.set(settingsFormats.find((one) => one === value) ?? null);
    this.recognised.set(false);
    this.emit();
  }

  private emit(): void {
    const [format, text] = [this.format(), this.text()];
    this.document.emit(format !== null && text.trim() !== '' ? { format, text } : null);
  }
}

import { ChangeDetectionStrategy, Component, input, model, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { injectTexts } from '../language/texts';
import { filesTexts } from '../texts/files.texts';

/** As much as most calls of the API take. */
const mostBytesUsually = 256 * 1024;

const ofOnePiece = ['insertFromPaste', 'insertFromDrop'];

export interface TakenText {
  readonly text: string;
  /** `null`: pasted or typed. */
  readonly fileName: string | null;
}

/** A text that comes in: pasted, typed, dropped as a file or chosen as one. */
@Component({
  selector: 'kam-text-source',
  imports: [MatButton],
  template: `
    <textarea
      #area
      class="kam-field"
      spellcheck="false"
      autocomplete="off"
      rows="10"
      [class.over]="over()"
      [value]="text()"
      [placeholder]="texts().paste"
      [attr.aria-label]="label()"
      (change)="take(area.value, null)"
      (input)="pasted($event, area.value)"
      (dragover)="hover($event)"
      (dragleave)="over.set(false)"
      (drop)="drop($event)"
    ></textarea>
    <div class="foot">
      <button matButton="outlined" type="button" (click)="picker.click()">{{ texts().choose }}</button>
      <input #picker type="file" tabindex="-1" hidden (change)="pick(picker)" />
      <span class="trouble" role="status">{{ trouble() }}</span>
    </div>
  `,
  styleUrl: './text-source.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TextSource {
  readonly label = input.required<string>();
  /** Larger files are not read. */
  readonly mostBytes = input(mostBytesUsually);
  readonly text = model('');
  readonly taken = output<TakenText>();
  protected readonly texts = injectTexts(filesTexts);
  protected readonly over = signal(false);
  protected readonly trouble = signal('');

  protected take(text: string, fileName: string | null): void {
    this.trouble.set('');
    this.text.set(text);
    this.taken.emit({ text, fileName });
  }

  /** What is typed counts when the field is left; what is pasted counts at once. */
  protected pasted(event: Event, text: string): void {
    if (event instanceof InputEvent && ofOnePiece.includes(event.inputType)) this.take(text, null);
  }

  protected hover(event: DragEvent): void {
    event.preventDefault();
    this.over.set(true);
  }

  protected drop(event: DragEvent): void {
    this.over.set(false);
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    void this.read(file);
  }

  /** Emptied, so that the same file can be chosen again after it was mended. */
  protected pick(picker: HTMLInputElement): void {
    const file = picker.files?.[0];
    if (file) void this.read(file);
    picker.value = '';
  }

  private async read(file: File): Promise<void> {
    if (file.size > this.mostBytes()) return this.trouble.set(this.texts().tooLarge(file.name));
    try {
      this.take(await file.text(), file.name);
    } catch {
      this.trouble.set(this.texts().unreadable(file.name));
    }
  }
}

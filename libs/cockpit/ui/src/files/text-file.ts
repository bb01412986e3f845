import { DOCUMENT, ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { LanguageStore } from '../language/language-store';
import { counted } from '../language/counted';
import { injectTexts } from '../language/texts';
import { filesTexts } from '../texts/files.texts';

/** A text that goes out as a file: to be read, copied or downloaded. */
@Component({
  selector: 'kam-text-file',
  imports: [MatButton],
  template: `
    <header>
      <code>{{ fileName() }}</code>
      <span class="lines">{{ lines() }}</span>
      <span class="outcome" role="status">{{ outcome() }}</span>
      <button matButton type="button" (click)="copy()">{{ texts().copy }}</button>
      <button matButton="outlined" type="button" (click)="download()">{{ texts().download }}</button>
    </header>
    <pre tabindex="0" role="region" [attr.aria-label]="fileName()"><code>{{ text() }}</code></pre>
  `,
  styleUrl: './text-file.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TextFile {
  readonly fileName = input.required<string>();
  readonly text = input.required<string>();
  readonly mediaType = input('text/plain');

  private readonly document = inject(DOCUMENT);
  private readonly language = inject(LanguageStore).language;
  protected readonly texts = injectTexts(filesTexts);
  /** Of the last copy; another text has not been copied yet. */
  private readonly copied = linkedSignal<string, boolean | null>({ source: this.text, computation: () => null });
  protected readonly outcome = computed(() => {
    const copied = this.copied();
    if (copied === null) return '';
    return copied ? this.texts().copied : this.texts().notCopied;
  });
  protected readonly lines = computed(() => {
    const count = this.text().replace(/\n$/, '').split('\n').length;
    return counted(count, this.language(), this.texts().lines);
  });

  protected async copy(): Promise<void> {
    try {
      await this.document.defaultView?.navigator.clipboard.writeText(this.text());
      this.copied.set(true);
    } catch {
      this.copied.set(false);
    }
  }

  protected download(): void {
    const url = URL.createObjectURL(new Blob([this.text()], { type: this.mediaType() }));
    const link = this.document.createElement('a');
    link.href = url;
    link.download = this.fileName();
    link.click();
    URL.revokeObjectURL(url);
  }
}

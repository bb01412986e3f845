import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { type Language, languages } from '@kamerton/parameter-schema';
import { type Segment, Segments } from '../segments/segments';
import { shellTexts } from '../texts/shell.texts';
import { LanguageStore } from './language-store';
import { injectTexts } from './texts';

@Component({
  selector: 'kam-language-toggle',
  imports: [Segments],
  template: `
    <kam-segments
      [segments]="segments"
      [value]="store.language()"
      [label]="texts().language"
      (chosen)="store.choose($event)"
    />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LanguageToggle {
  protected readonly store = inject(LanguageStore);
  protected readonly texts = injectTexts(shellTexts);
  protected readonly segments = languages.map((language): Segment<Language> => ({
    value: language,
    text: language.toUpperCase(),
    lang: language,
  }));
}

import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButtonToggleModule } from '@angular/material/button-toggle';
import { languages } from '@kamerton/parameter-schema';
import { shellTexts } from '../texts/shell.texts';
import { LanguageStore } from './language-store';
import { injectTexts } from './texts';

/** Each language is offered under its own name, so that whoever landed in the wrong one finds the way back. */
const ownNames = { en: 'English', pl: 'Polski' } as const;

@Component({
  selector: 'kam-language-toggle',
  imports: [MatButtonToggleModule],
  template: `
    <mat-button-toggle-group
      hideSingleSelectionIndicator
      [value]="store.language()"
      (change)="store.choose($event.value)"
      [attr.aria-label]="texts().language"
    >
      @for (language of languages; track language) {
        <mat-button-toggle [value]="language" [aria-label]="ownNames[language]" [attr.lang]="language">
          {{ language.toUpperCase() }}
        </mat-button-toggle>
      }
    </mat-button-toggle-group>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LanguageToggle {
  protected readonly store = inject(LanguageStore);
  protected readonly texts = injectTexts(shellTexts);
  protected readonly languages = languages;
  protected readonly ownNames = ownNames;
}

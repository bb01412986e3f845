import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButtonToggleModule } from '@angular/material/button-toggle';
import { Icon } from '../icon/icon';
import { injectTexts } from '../language/texts';
import { shellTexts } from '../texts/shell.texts';
import { ThemeStore, themes } from './theme-store';

@Component({
  selector: 'kam-theme-toggle',
  imports: [Icon, MatButtonToggleModule],
  template: `
    <mat-button-toggle-group
      hideSingleSelectionIndicator
      [value]="store.theme()"
      (change)="store.choose($event.value)"
      [attr.aria-label]="texts().theme"
    >
      @for (theme of themes; track theme) {
        <mat-button-toggle [value]="theme" [aria-label]="texts().themes[theme]" [title]="texts().themes[theme]">
          <kam-icon [name]="theme" />
        </mat-button-toggle>
      }
    </mat-button-toggle-group>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThemeToggle {
  protected readonly store = inject(ThemeStore);
  protected readonly texts = injectTexts(shellTexts);
  protected readonly themes = themes;
}

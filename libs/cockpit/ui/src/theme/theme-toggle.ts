import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { injectTexts } from '../language/texts';
import { type Segment, Segments } from '../segments/segments';
import { shellTexts } from '../texts/shell.texts';
import { type Theme, ThemeStore, themes } from './theme-store';

@Component({
  selector: 'kam-theme-toggle',
  imports: [Segments],
  template: `
    <kam-segments
      [segments]="segments()"
      [value]="store.theme()"
      [label]="texts().theme"
      (chosen)="store.choose($event)"
    />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThemeToggle {
  protected readonly store = inject(ThemeStore);
  protected readonly texts = injectTexts(shellTexts);
  protected readonly segments = computed(() =>
    themes.map((theme): Segment<Theme> => ({ value: theme, text: this.texts().themes[theme], icon: theme })),
  );
}

import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Icon } from '../icon/icon';
import { LanguageToggle } from '../language/language-toggle';
import { injectTexts } from '../language/texts';
import { Navigation } from '../navigation/navigation';
import { shellTexts } from '../texts/shell.texts';
import { ThemeToggle } from '../theme/theme-toggle';

@Component({
  selector: 'kam-app-bar',
  imports: [Icon, LanguageToggle, Navigation, ThemeToggle],
  template: `
    <a class="skip" href="#content" (click)="skip($event)">{{ texts().skip }}</a>
    <span class="brand"><kam-icon name="tuningFork" />Kamerton</span>
    <kam-navigation />
    <kam-language-toggle />
    <kam-theme-toggle />
  `,
  styleUrl: './app-bar.scss',
  host: { role: 'banner' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AppBar {
  protected readonly texts = injectTexts(shellTexts);

  /** By hand: with `<base href="/">` the fragment alone would leave the page. */
  protected skip(event: Event): void {
    event.preventDefault();
    document.getElementById('content')?.focus();
  }
}

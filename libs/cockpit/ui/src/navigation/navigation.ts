import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink } from '@angular/router';
import { filter, map } from 'rxjs';
import { injectTexts } from '../language/texts';
import { shellTexts } from '../texts/shell.texts';

/** The parts of the Cockpit. A model's own pages, its history among them, belong to the models. */
const parts = [
  { path: '/presets', name: 'presets' },
  { path: '/settings', name: 'settings' },
] as const;

@Component({
  selector: 'kam-navigation',
  imports: [RouterLink],
  template: `
    <nav [attr.aria-label]="texts().parts">
      @for (entry of entries(); track entry.path) {
        <a [routerLink]="entry.path" [attr.aria-current]="entry.current ? 'page' : null">{{ entry.text }}</a>
      }
    </nav>
  `,
  styleUrl: './navigation.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Navigation {
  private readonly router = inject(Router);
  protected readonly texts = injectTexts(shellTexts);
  private readonly url = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(({ urlAfterRedirects }) => urlAfterRedirects),
    ),
    { initialValue: this.router.url },
  );
  protected readonly entries = computed(() => {
    const here = parts.find(({ path }) => this.url().split(/[?#]/)[0] === path);
    const models = { path: '/', text: this.texts().models, current: !here };
    return [models, ...parts.map((part) => ({ ...part, text: this.texts()[part.name], current: part === here }))];
  });
}

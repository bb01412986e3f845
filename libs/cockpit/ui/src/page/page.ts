import { ChangeDetectionStrategy, Component, effect, inject, input } from '@angular/core';
import { Title } from '@angular/platform-browser';

/** The frame of a page that is not about tuning: its title, what stands beside it, and the content beneath. */
@Component({
  selector: 'kam-page',
  template: `
    <main id="content" tabindex="-1">
      <header>
        <div class="above"><ng-content select="[above]" /></div>
        <h1>
          <bdi>{{ heading() }}</bdi>
        </h1>
        @if (intro()) {
          <p>{{ intro() }}</p>
        }
        <ng-content select="[beneath]" />
      </header>
      <ng-content />
    </main>
  `,
  styleUrl: './page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Page {
  readonly heading = input.required<string>();
  readonly intro = input('');

  constructor() {
    const title = inject(Title);
    effect(() => title.setTitle(`${this.heading()} · Kamerton`));
  }
}

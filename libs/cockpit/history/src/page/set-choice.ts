import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterRenderEffect,
  computed,
  input,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectTexts } from '@kamerton/cockpit-ui';
import type { SetPlace } from '@kamerton/contract';
import { historyTexts } from '../texts/history.texts';

interface Choice {
  readonly text: string;
  readonly link: readonly string[];
  readonly profile: string | null;
  readonly current: boolean;
}

/** Whose history it is: the model's own set, one of its profiles, or the set of the whole runtime. */
@Component({
  selector: 'kam-set-choice',
  imports: [RouterLink],
  template: `
    <nav #list [attr.aria-label]="texts().sets">
      @for (choice of choices(); track choice.text) {
        <a
          [routerLink]="choice.link"
          [queryParams]="{ profile: choice.profile }"
          [attr.aria-current]="choice.current ? 'true' : null"
          ><bdi>{{ choice.text }}</bdi></a
        >
      }
    </nav>
  `,
  styleUrl: './set-choice.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SetChoice {
  readonly place = input.required<SetPlace>();
  /** Those that exist. */
  readonly profiles = input.required<readonly string[]>();
  protected readonly texts = injectTexts(historyTexts);
  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');
  protected readonly choices = computed<readonly Choice[]>(() => {
    const { runtime, model, profile } = this.place();
    const wide = { text: this.texts().runtimeWide(runtime), link: ['/history', runtime], profile: null };
    if (model === null) return [{ ...wide, current: true }];
    const link = ['/history', runtime, model];
    const names =
      profile === null || this.profiles().includes(profile) ? this.profiles() : [...this.profiles(), profile];
    return [
      { text: this.texts().ownSet, link, profile: null, current: profile === null },
      ...names.map((name) => ({ text: this.texts().profile(name), link, profile: name, current: name === profile })),
      { ...wide, current: false },
    ];
  });

  constructor() {
    // A long list scrolls by itself; `scrollIntoView` would move the page as well.
    afterRenderEffect(() => {
      const [{ nativeElement }] = [this.list(), this.choices()];
      const shown = nativeElement.querySelector<HTMLElement>('[aria-current]');
      if (shown) nativeElement.scrollTop = shown.offsetTop - nativeElement.offsetTop - shown.offsetHeight;
    });
  }
}

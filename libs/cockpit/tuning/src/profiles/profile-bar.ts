import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  Injector,
  afterNextRender,
  afterRenderEffect,
  computed,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { ProfilesStore } from '@kamerton/cockpit-data-access';
import { Icon, LanguageStore, counted, injectTexts } from '@kamerton/cockpit-ui';
import type { ProfileBody } from '@kamerton/contract';
import { profileTexts } from '../texts/profiles.texts';
import { ProfileActs } from './profile-acts';

/** Which variant of the model's settings is on the screen: links, so that each can be sent to somebody. */
@Component({
  selector: 'kam-profile-bar',
  imports: [Icon, RouterLink],
  templateUrl: './profile-bar.html',
  styleUrl: './profile-bar.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProfileBar {
  readonly runtime = input.required<string>();
  readonly model = input.required<string>();
  /** On the screen; `null`: the model's own set. */
  readonly profile = input.required<string | null>();

  protected readonly acts = inject(ProfileActs);
  protected readonly store = inject(ProfilesStore);
  private readonly language = inject(LanguageStore).language;
  protected readonly texts = injectTexts(profileTexts);
  protected readonly commands = computed(() => ['/models', this.runtime(), this.model()]);
  protected readonly address = computed(() => ({ runtime: this.runtime(), model: this.model() }));
  protected readonly current = computed(() => {
    const profile = this.profile();
    return profile === null ? undefined : this.store.find(profile);
  });

  private readonly injector = inject(Injector);
  private readonly loaded = computed(() => this.store.items() !== null);
  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');

  constructor() {
    // A long list scrolls by itself; `scrollIntoView` would move the page as well.
    afterRenderEffect(() => {
      const [{ nativeElement }] = [this.list(), this.profile(), this.loaded()];
      const shown = nativeElement.querySelector<HTMLElement>('[aria-current]');
      if (shown) nativeElement.scrollTop = shown.offsetTop - nativeElement.offsetTop - shown.offsetHeight;
    });
  }

  /** The button goes with its profile, and must not take the focus along. */
  protected async remove(item: ProfileBody): Promise<void> {
    await this.acts.remove(this.address(), item);
    afterNextRender(
      () => {
        const focusIsGone = document.activeElement === document.body;
        if (focusIsGone) this.list().nativeElement.querySelector<HTMLElement>('[aria-current]')?.focus();
      },
      { injector: this.injector },
    );
  }

  protected overrides({ override_count }: ProfileBody): string {
    return counted(override_count, this.language(), this.texts().overrides);
  }
}

import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { ProfilePlace } from '@kamerton/cockpit-data-access';
import { Notice, injectTexts } from '@kamerton/cockpit-ui';
import { profileTexts } from '../texts/profiles.texts';
import { ProfileActs } from './profile-acts';

/** The address names a profile that is not there: what services that name it get instead, and what can be done. */
@Component({
  selector: 'kam-no-profile',
  imports: [MatButton, Notice, RouterLink],
  template: `
    <kam-notice tone="warning">
      <strong>{{ texts().missing(place().profile) }}</strong>
      <p>{{ texts().fallback }}</p>
      <ng-container actions>
        <a matButton [routerLink]="['/models', place().runtime, place().model]">{{ texts().toOwn }}</a>
        <button matButton="outlined" type="button" (click)="acts.createNamed(place(), place().profile)">
          {{ texts().createNamed }}
        </button>
      </ng-container>
    </kam-notice>
  `,
  styles: `
    :host {
      display: block;
      padding: 0.75rem var(--kam-gutter) 1.25rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoProfile {
  readonly place = input.required<ProfilePlace>();
  protected readonly acts = inject(ProfileActs);
  protected readonly texts = injectTexts(profileTexts);
}

import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Router, RouterLink } from '@angular/router';
import type { ModelPlace } from '@kamerton/cockpit-data-access';
import { Page, type Segment, Segments, injectTexts } from '@kamerton/cockpit-ui';
import { BringIn } from '../bring-in/bring-in';
import { ExportView } from '../export/export-view';
import { transferTexts } from '../texts/transfer.texts';

const snackBarInMilliseconds = 8_000;
type Direction = 'in' | 'out';

/** What goes into one override set from elsewhere, and out of it. */
@Component({
  selector: 'kam-transfer-page',
  imports: [BringIn, ExportView, Page, RouterLink, Segments],
  template: `
    <kam-page [heading]="heading()">
      <a above [routerLink]="['/models', runtime(), model()]" [queryParams]="profileQuery()"
        >← {{ texts().toTuning }}</a
      >
      <a above [routerLink]="['/history', runtime(), model()]" [queryParams]="profileQuery()">{{
        texts().toHistory
      }}</a>
      <kam-segments
        beneath
        [segments]="directions()"
        [value]="direction()"
        [label]="texts().directions"
        (chosen)="turn($event)"
      />
      <div class="body">
        @if (direction() === 'in') {
          <kam-bring-in [place]="place()" [startingPreset]="preset() ?? ''" (applied)="done($event)" />
        } @else {
          <kam-export-view [place]="place()" />
        }
      </div>
    </kam-page>
  `,
  styles: `
    .body {
      max-inline-size: 68rem;
      padding: 1rem var(--kam-gutter) 0;
    }

    kam-segments {
      margin-block-start: 0.75rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TransferPage {
  readonly runtime = input.required<string>();
  readonly model = input.required<string>();
  readonly profile = input<string>();
  /** Name of the preset to begin with. */
  readonly preset = input<string>();
  /** `out`: export. */
  readonly go = input<string>();

  private readonly router = inject(Router);
  private readonly snackBar = inject(MatSnackBar);
  protected readonly texts = injectTexts(transferTexts);
  protected readonly place = computed<ModelPlace>(() => ({
    runtime: this.runtime(),
    model: this.model(),
    profile: this.profile() ?? null,
  }));
  protected readonly profileQuery = computed(() => ({ profile: this.profile() ?? null }));
  protected readonly heading = computed(() => {
    const profile = this.profile();
    return profile === undefined ? this.texts().title(this.model()) : this.texts().titleProfile(this.model(), profile);
  });
  protected readonly direction = computed<Direction>(() => (this.go() === 'out' ? 'out' : 'in'));
  protected readonly directions = computed((): readonly Segment<Direction>[] => [
    { value: 'in', text: this.texts().bringIn },
    { value: 'out', text: this.texts().takeOut },
  ]);

  protected turn(direction: Direction): void {
    void this.router.navigate([], {
      queryParams: { go: direction === 'out' ? 'out' : null },
      queryParamsHandling: 'merge',
    });
  }

  /** Back to where the new values can be seen. */
  protected async done(version: number): Promise<void> {
    this.snackBar.open(this.texts().applied(version), undefined, {
      duration: snackBarInMilliseconds,
      politeness: 'polite',
    });
    await this.router.navigate(['/models', this.runtime(), this.model()], { queryParams: this.profileQuery() });
  }
}

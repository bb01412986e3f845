import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Page, type Segment, Segments, injectTexts } from '@kamerton/cockpit-ui';
import { SettingsExport } from '../export/settings-export';
import { SettingsPlan } from '../plan/settings-plan';
import { settingsTexts } from '../texts/settings.texts';

type Direction = 'export' | 'plan';

/** The whole installation as one document, out and in. */
@Component({
  selector: 'kam-settings-page',
  imports: [Page, Segments, SettingsExport, SettingsPlan],
  template: `
    <kam-page [heading]="texts().title" [intro]="texts().intro">
      <kam-segments
        beneath
        [segments]="directions()"
        [value]="direction()"
        [label]="texts().directions"
        (chosen)="turn($event)"
      />
      <div class="body">
        @if (direction() === 'plan') {
          <kam-settings-plan [(text)]="text" [(prune)]="prune" />
        } @else {
          <kam-settings-export />
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
export class SettingsPage {
  /** `plan`: something comes in. */
  readonly go = input<string>();

  private readonly router = inject(Router);
  protected readonly texts = injectTexts(settingsTexts);
  protected readonly direction = computed<Direction>(() => (this.go() === 'plan' ? 'plan' : 'export'));
  /** Of the plan; a look at the export is no reason to lose them. */
  protected readonly text = signal('');
  protected readonly prune = signal(false);
  protected readonly directions = computed((): readonly Segment<Direction>[] =>
    (['export', 'plan'] as const).map((value) => ({ value, text: this.texts()[value] })),
  );

  protected turn(direction: Direction): void {
    void this.router.navigate([], { queryParams: { go: direction === 'plan' ? 'plan' : null } });
  }
}

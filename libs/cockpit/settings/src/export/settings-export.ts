import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Reading, SettingsClient } from '@kamerton/cockpit-data-access';
import { FailureNotice, Skeleton, TextFile, injectTexts } from '@kamerton/cockpit-ui';
import { settingsTexts } from '../texts/settings.texts';
import { settingsLanguage } from '../yaml/settings-language';

/** Everything that people set, as it goes into Git. */
@Component({
  selector: 'kam-settings-export',
  imports: [FailureNotice, Skeleton, TextFile],
  template: `
    @if (reading.failure(); as failure) {
      <kam-failure-notice [failure]="failure" [retryable]="true" (retried)="load()" />
    }
    @if (reading.body(); as text) {
      <p>{{ texts().same }}</p>
      <kam-text-file fileName="kamerton.yaml" mediaType="application/yaml" [text]="text" />
    } @else if (reading.pending()) {
      <kam-skeleton [label]="texts().loading" [rows]="6" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.75rem;
    }

    p {
      color: var(--mat-sys-on-surface-variant);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SettingsExport {
  private readonly client = inject(SettingsClient);
  protected readonly texts = injectTexts(settingsTexts);
  protected readonly reading = new Reading<string>();

  constructor() {
    void this.load();
  }

  protected load(): Promise<unknown> {
    return this.reading.read(this.written());
  }

  private async written() {
    const [result, language] = await Promise.all([this.client.read(), settingsLanguage()]);
    return result.ok ? { ok: true as const, body: language.writeSettings(result.body) } : result;
  }
}

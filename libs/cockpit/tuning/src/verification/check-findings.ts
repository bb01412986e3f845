import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { verdictIcons, verdictTexts } from '@kamerton/cockpit-parameter-form';
import { Icon, LanguageStore, counted, injectTexts } from '@kamerton/cockpit-ui';
import type { VerdictSummary } from '@kamerton/contract';
import { verificationTexts } from '../texts/tuning.texts';
import { findingsOf, lapsedReason } from './findings';

/** Which parameters got which verdict, and which verdicts no longer count, with the reason. */
@Component({
  selector: 'kam-check-findings',
  imports: [Icon],
  template: `
    <details>
      <summary><kam-icon name="chevron" />{{ texts().findings }}</summary>
      <dl>
        @for (finding of findings(); track finding.verdict) {
          <div>
            <dt><kam-icon [name]="icons[finding.verdict]" />{{ names()[finding.verdict] }}</dt>
            <dd>{{ finding.names.join(', ') }}</dd>
          </div>
        }
      </dl>
      @for (group of lapsed(); track group.reason) {
        <p>{{ texts().lapsed(group.count, group.reason) }}</p>
        <dl class="lapsed">
          @for (finding of group.findings; track finding.verdict) {
            <div>
              <dt><kam-icon [name]="icons[finding.verdict]" />{{ names()[finding.verdict] }}</dt>
              <dd>{{ finding.names.join(', ') }}</dd>
            </div>
          }
        </dl>
      }
    </details>
  `,
  styleUrl: './check-findings.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CheckFindings {
  readonly verdicts = input.required<Readonly<Record<string, VerdictSummary>>>();
  readonly lapsedVerdicts = input.required<Readonly<Record<string, VerdictSummary>>>();
  /** Of the runtime, as it is now. */
  readonly version = input.required<string | null>();

  private readonly language = inject(LanguageStore).language;
  protected readonly texts = injectTexts(verificationTexts);
  private readonly words = injectTexts(verdictTexts);
  protected readonly names = computed(() => this.words().names);
  protected readonly icons = verdictIcons;
  protected readonly findings = computed(() => findingsOf(this.verdicts()));
  protected readonly lapsed = computed(() => {
    const lapsed = Object.entries(this.lapsedVerdicts());
    const reasonOf = (verdict: VerdictSummary): string => lapsedReason(verdict, this.version(), this.texts());
    return [...new Set(lapsed.map(([, verdict]) => reasonOf(verdict)))].map((reason) => {
      const entries = lapsed.filter(([, verdict]) => reasonOf(verdict) === reason);
      return {
        reason,
        count: counted(entries.length, this.language(), this.texts().verdicts),
        findings: findingsOf(Object.fromEntries(entries)),
      };
    });
  });
}

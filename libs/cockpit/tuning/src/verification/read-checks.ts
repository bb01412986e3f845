import { Injectable, inject } from '@angular/core';
import { VerificationStore } from '@kamerton/cockpit-data-access';
import { VerdictChecks } from '@kamerton/cockpit-parameter-form';
import type { ProbeCheck, VerdictSummary } from '@kamerton/contract';

/** From the verification that the page has read anyway; read once more when a verdict is newer than that. */
@Injectable()
export class ReadChecks extends VerdictChecks {
  private readonly store = inject(VerificationStore);

  override of(parameter: string, { checked_at }: VerdictSummary): readonly ProbeCheck[] | null {
    const read = this.store.state()?.verdicts[parameter];
    return read?.checked_at === checked_at ? read.checks : null;
  }

  override wanted(parameter: string, verdict: VerdictSummary): void {
    if (this.of(parameter, verdict) === null) void this.store.refresh();
  }
}

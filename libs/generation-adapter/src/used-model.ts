import { adapterCountNames, type AdapterCounts, type ApplyReport } from '@kamerton/contract';
import { countReport, noCounts } from '@kamerton/request-plan';

/**
 * One model and profile that an adapter was asked for. Requests that set nothing themselves share one report, so noting such a
 * call is one comparison and two additions; what the report says is added up when somebody wants to know.
 */
export class UsedModel {
  /** Number of the call that asked for it last. */
  last = 0;
  calls = 0;
  private readonly added = { ...noCounts };
  private report: ApplyReport | null = null;
  private repeats = 0;

  constructor(
    readonly runtime: string,
    readonly model: string,
    readonly profile: string | null,
  ) {}

  /** @param call its number among all calls of the adapter */
  note(report: ApplyReport, call: number): void {
    this.last = call;
    this.calls += 1;
    if (report !== this.report) {
      this.addUp();
      this.report = report;
    }
    this.repeats += 1;
  }

  counts(): AdapterCounts {
    this.addUp();
    return { ...this.added };
  }

  subtract(calls: number, counts: AdapterCounts): void {
    this.calls -= calls;
    for (const name of adapterCountNames) this.added[name] -= counts[name];
  }

  private addUp(): void {
    if (this.report === null || this.repeats === 0) return;
    const counts = countReport(this.report);
    for (const name of adapterCountNames) this.added[name] += counts[name] * this.repeats;
    this.repeats = 0;
  }
}

import { UsageFailure } from '../failures/usage-failure.js';

const msPer = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const ago = /^(\d{1,6})([smhd])$/;
/** RFC 3339 with a zone: what "noon" means depends on where one stands. */
const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/i;

/** A moment, RFC 3339, or how long ago (`90s`, `15m`, `2h`, `7d`). @throws UsageFailure */
export function momentOf(text: string, now: Date): string {
  const [, count, unit] = ago.exec(text) ?? [];
  if (unit === 's' || unit === 'm' || unit === 'h' || unit === 'd') {
    return new Date(now.getTime() - Number(count) * msPer[unit]).toISOString();
  }
  const time = rfc3339.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(time)) return new Date(time).toISOString();
  throw new UsageFailure(`"${text}" is no time: write 2026-05-04T12:00:00Z, or how long ago (15m, 2h, 7d).`);
}

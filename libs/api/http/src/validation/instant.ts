const rfc3339 =
  /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

/**
 * The instant that an RFC 3339 time names, to the millisecond; `null` for anything else. `Date` alone would take much more,
 * and would read 31 April as 1 May.
 */
export function instantOf(text: string): Date | null {
  const [matched, year, month, day] = rfc3339.exec(text) ?? [];
  if (matched === undefined || Number(day) > daysIn(Number(year), Number(month))) return null;
  const instant = new Date(text.toUpperCase());
  return Number.isNaN(instant.getTime()) ? null : instant;
}

function daysIn(year: number, month: number): number {
  const firstOfNext = new Date(0);
  // Not Date.UTC, which takes the years 0 to 99 for those of the twentieth century.
  firstOfNext.setUTCFullYear(year, month, 0);
  return firstOfNext.getUTCDate();
}

/** What a control of type `datetime-local` holds, in the time zone of the browser, to the second. */
export const localMoment = (at: Date): string => {
  const shifted = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 19);
};

/** RFC 3339 UTC, as the API wants it; `null`: it is no moment. */
export const momentOf = (local: string): string | null => {
  const moment = new Date(local);
  return local === '' || Number.isNaN(moment.getTime()) ? null : moment.toISOString();
};

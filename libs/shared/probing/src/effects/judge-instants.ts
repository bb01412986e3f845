/** In milliseconds: what a server may round or be late by. */
const tolerance = 2000;
/** In milliseconds: a server that takes longer between two questions hides what is looked for. */
const patience = 10 * 60_000;

export interface InstantsJudgement {
  readonly verdict: 'honoured' | 'ignored' | 'clamped' | null;
  /** How much later the long duration ended than the short one before it, each time. */
  readonly seconds: readonly number[];
}

/**
 * What four instants show that were read after asking for a short, a long, a short and a long duration. Between the two
 * readings of one duration as much time lies as went by, whatever the server makes of the value.
 *
 * @param apart milliseconds between the two durations
 */
export function judgeInstants(ends: readonly number[], apart: number): InstantsJudgement {
  const [one = NaN, two = NaN, three = NaN, four = NaN] = ends;
  const passed = Math.max(three - one, four - two);
  const differences = [two - one, four - three];
  const within = (low: number, high: number): boolean =>
    differences.every((difference) => difference >= low && difference <= high);
  const steady = Math.min(three - one, four - two) >= 0 && passed <= patience;
  const seconds = differences.map((difference) => Math.round(difference / 1000));
  const verdict = !steady
    ? null
    : within(apart - tolerance, apart + passed + tolerance)
      ? 'honoured'
      : // No later at all: the new end is not set yet, or cannot be while others keep the model busy.
        within(1, passed)
        ? 'ignored'
        : within(passed + tolerance, apart - tolerance) && alike(differences, passed)
          ? 'clamped'
          : null;
  return { verdict, seconds };
}

const alike = ([one = NaN, other = NaN]: readonly number[], passed: number): boolean =>
  Math.abs(one - other) <= passed + tolerance;

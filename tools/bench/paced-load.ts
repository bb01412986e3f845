export interface LoadResult {
  /** Milliseconds from the moment a request was due until its whole answer was read. */
  readonly latencies: readonly number[];
  readonly failures: number;
  readonly perSecond: number;
}

/**
 * Sends requests at a fixed rate whether or not earlier ones have been answered, and counts each from the moment it was due:
 * a server that stalls is charged for everybody who had to wait behind the stall.
 */
export async function pacedLoad(options: {
  readonly perSecond: number;
  readonly seconds: number;
  readonly send: (index: number) => Promise<boolean>;
}): Promise<LoadResult> {
  const total = options.perSecond * options.seconds;
  const spacing = 1000 / options.perSecond;
  const latencies: number[] = [];
  const underWay = new Set<Promise<void>>();
  let failures = 0;
  const start = performance.now();

  for (let index = 0; index < total; index += 1) {
    const due = start + index * spacing;
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    const one = options
      .send(index)
      .catch(() => false)
      .then((ok) => {
        latencies.push(performance.now() - due);
        if (!ok) failures += 1;
      })
      .finally(() => underWay.delete(one));
    underWay.add(one);
  }
  await Promise.all(underWay);
  return { latencies, failures, perSecond: total / ((performance.now() - start) / 1000) };
}

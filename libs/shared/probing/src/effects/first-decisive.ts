import type { Trial } from '../trials/observation.js';

/** The trials one after another, up to the first that decides. */
export const firstDecisive = (first: Trial, second: Trial): Trial =>
  function* (bench, name) {
    const observed = yield* first(bench, name);
    return observed.verdict === null ? yield* second(bench, name) : observed;
  };

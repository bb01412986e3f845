const firstInMilliseconds = 500;
const longestInMilliseconds = 5_000;
const growth = 1.5;

/** Pauses that grow for as long as nothing happens. */
export const pollingPause = (): { readonly next: () => number } => {
  let pause = firstInMilliseconds / growth;
  return {
    next: () => {
      pause = Math.min(longestInMilliseconds, pause * growth);
      return pause;
    },
  };
};

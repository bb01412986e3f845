const lookEvery = 500;

/**
 * Calls back when the npm that called us is gone without a word (`kill -9`): its console is gone with it. Does nothing when
 * we were not called by npm; who starts us by hand may well leave.
 *
 * @param {() => void} onGone
 */
export function watchNpm(onGone) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const npm = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(timer);
    onGone();
  }, lookEvery);
  timer.unref();
}

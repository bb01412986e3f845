/**
 * Loaded into a started service before its own code. The parent holds the other end of stdin: when that closes, the parent
 * is gone, in whatever way, and the service has to stop as if it had been asked to.
 */
process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.on('error', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.resume();
process.stdin.unref?.();

import type { ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';

/**
 * `true`: the child and its pipes no longer keep this process alive, so a test that forgets to stop something, or fails while
 * it starts, still ends; the child then notices that we are gone. `false`: we wait for it again.
 */
export function setBackground(child: ChildProcess, background: boolean): void {
  const handles = [child, ...[child.stdin, child.stdout, child.stderr].filter((stream) => stream instanceof Socket)];
  for (const handle of handles) {
    if (background) handle.unref();
    else handle.ref();
  }
}

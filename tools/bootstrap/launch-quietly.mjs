import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isInstalled } from './install-state.mjs';
import { runWithOwnNode } from './own-node.mjs';
import { runProgram } from './run-program.mjs';
import { workspaceRoot } from './workspace.mjs';

/**
 * As `launch`, for commands whose stdout is read by other programs: what the installation says goes to stderr.
 *
 * @param {string} script relative to `tools/`
 */
export async function launchQuietly(script) {
  await runProgram(async () => {
    if (!isInstalled()) {
      const install = join(workspaceRoot, 'tools/install.mjs');
      const { status } = spawnSync(process.execPath, [install], { stdio: ['ignore', 2, 2] });
      if (status !== 0) return status ?? 1;
    }
    return runWithOwnNode(script, process.argv.slice(2));
  });
}

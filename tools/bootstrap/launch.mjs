import { checkPortIsFree, ownAddress } from './check-place.mjs';
import { claimData, releaseData } from './data-claim.mjs';
import { installWhatIsMissing } from './install.mjs';
import { runWithOwnNode } from './own-node.mjs';
import { runProgram } from './run-program.mjs';

/**
 * What every command begins with: packages in place, then the command itself under the workspace's own Node.js.
 *
 * @param {string} script relative to `tools/`
 * @param {{ claimsData?: boolean }} [needs] `claimsData`: the script uses the data folder and the port
 */
export async function launch(script, { claimsData = false } = {}) {
  await runProgram(async () => {
    try {
      if (claimsData) await claimPlace();
      await installWhatIsMissing();
      return await runWithOwnNode(script, process.argv.slice(2));
    } finally {
      if (claimsData) releaseData();
    }
  });
}

async function claimPlace() {
  const address = ownAddress();
  claimData(address.url);
  await checkPortIsFree(address);
}

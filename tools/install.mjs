#!/usr/bin/env node
import { requireNode } from './bootstrap/require-node.mjs';

requireNode();
const { installWhatIsMissing } = await import('./bootstrap/install.mjs');
const { runProgram } = await import('./bootstrap/run-program.mjs');
await runProgram(async () => {
  await installWhatIsMissing();
  return 0;
});

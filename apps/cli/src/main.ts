#!/usr/bin/env node
import { processOutside } from './outside/process-outside.js';
import { run } from './run.js';

process.exitCode = await run(process.argv.slice(2), processOutside());

#!/usr/bin/env node
import { requireNode } from './bootstrap/require-node.mjs';

requireNode();
const { launchQuietly } = await import('./bootstrap/launch-quietly.mjs');
await launchQuietly('kamerton/main.ts');

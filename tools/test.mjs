#!/usr/bin/env node
import { requireNode } from './bootstrap/require-node.mjs';

requireNode();
const { launch } = await import('./bootstrap/launch.mjs');
await launch('test/main.ts');

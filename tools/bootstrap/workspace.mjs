import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const workspaceRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Relative names are meant from the workspace, wherever the command was called. */
export const dataDirectory = resolve(workspaceRoot, process.env.KAMERTON_DATA_DIR || '.kamerton');

export const logDirectory = join(dataDirectory, 'logs');

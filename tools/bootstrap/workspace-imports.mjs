import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '../..');
/** @type {Record<string, [string]>} */
const paths = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8')).compilerOptions.paths;

/** Lets Node load the shared libraries from their sources: `@kamerton/*` as tsconfig.base.json maps it, `./x.js` for `./x.ts`. */
registerHooks({
  resolve(specifier, context, next) {
    const [source] = paths[specifier] ?? [];
    if (source !== undefined) return next(pathToFileURL(join(root, source)).href, context);
    if (/^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL !== undefined) {
      const typescript = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
      if (existsSync(fileURLToPath(typescript))) return next(typescript.href, context);
    }
    return next(specifier, context);
  },
});

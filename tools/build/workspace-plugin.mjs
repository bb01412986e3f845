import { join } from 'node:path';

/**
 * Bundles what the workspace itself holds (`@kamerton/*`, as the tsconfig paths map it) and leaves every other package to
 * node_modules at run time.
 *
 * @param {string} root the workspace
 * @param {Record<string, string[]>} paths `compilerOptions.paths` of tsconfig.base.json
 * @returns {import('esbuild').Plugin}
 */
export function workspacePlugin(root, paths) {
  return {
    name: 'workspace-packages',
    setup(build) {
      build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
        if (kind === 'entry-point') return undefined;
        const [source] = paths[path] ?? [];
        if (source !== undefined) return { path: join(root, source) };
        if (path.startsWith('@kamerton/')) return { errors: [{ text: `${path} is not in tsconfig.base.json` }] };
        return { path, external: true };
      });
    },
  };
}

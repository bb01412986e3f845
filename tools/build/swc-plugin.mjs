import { readFile } from 'node:fs/promises';
import { transform } from '@swc/core';

/**
 * Compiles TypeScript with swc instead of esbuild: Nest's injector needs the constructor types as decorator metadata, which
 * esbuild does not emit. The options are those of the tests (jest.preset.js), so that what was tested is what runs.
 *
 * @returns {import('esbuild').Plugin}
 */
export function swcPlugin() {
  return {
    name: 'swc-decorator-metadata',
    setup(build) {
      build.onLoad({ filter: /\.m?ts$/ }, async ({ path }) => {
        const { code } = await transform(await readFile(path, 'utf8'), {
          filename: path,
          swcrc: false,
          configFile: false,
          sourceMaps: 'inline',
          module: { type: 'es6' },
          jsc: {
            target: 'es2023',
            parser: { syntax: 'typescript', decorators: true },
            transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          },
        });
        return { contents: code, loader: 'js', watchFiles: [path] };
      });
    },
  };
}

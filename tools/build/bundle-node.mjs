/**
 * Bundles an app for Node: apps/<name>/src/main.ts → dist/apps/<name>/main.js (ES modules, source map). Of an app that is
 * published comes along what lies in its folder `package`. (A package.json beside project.json would make Nx hold the app to
 * the rules of published libraries, whose imports stay imports; here they end up in the bundle.)
 *
 *   node tools/build/bundle-node.mjs <name> [--watch]
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';
import ts from 'typescript';
import { swcPlugin } from './swc-plugin.mjs';
import { workspacePlugin } from './workspace-plugin.mjs';

const root = join(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({ allowPositionals: true, options: { watch: { type: 'boolean' } } });
const [name] = positionals;
if (name === undefined || positionals.length > 1) {
  console.error('usage: node tools/build/bundle-node.mjs <name of a folder in apps/> [--watch]');
  process.exit(2);
}

const compilerOptions = readCompilerOptions(join(root, 'apps', name, 'tsconfig.json'));
const outdir = join(root, 'dist/apps', name);

/** @type {import('esbuild').BuildOptions} */
const options = {
  absWorkingDir: root,
  entryPoints: [join(root, 'apps', name, 'src/main.ts')],
  outdir,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  sourcemap: true,
  // Two classes of one name must keep it when esbuild renames one of them: Nest shows and compares class names.
  keepNames: true,
  logLevel: 'info',
  plugins: [
    workspacePlugin(root, compilerOptions.paths ?? {}),
    ...(compilerOptions.emitDecoratorMetadata ? [swcPlugin()] : []),
  ],
};

if (values.watch) {
  const context = await esbuild.context(options);
  await context.watch();
} else {
  // esbuild has already printed what is wrong.
  const result = await esbuild.build({ ...options, write: false }).catch(() => (process.exitCode = 1));
  if (typeof result === 'object') await put(result.outputFiles ?? []);
  await copyPackageFiles(join(root, 'apps', name));
}

/**
 * Each file at once: somebody may be about to run the former bundle.
 *
 * @param {import('esbuild').OutputFile[]} files
 */
async function put(files) {
  await mkdir(outdir, { recursive: true });
  for (const { path, contents } of files) {
    const unfinished = `${path}.${process.pid}`;
    await writeFile(unfinished, contents);
    await rename(unfinished, path);
  }
}

/** @param {string} app */
async function copyPackageFiles(app) {
  const files = join(app, 'package');
  if (existsSync(files)) await cp(files, outdir, { recursive: true });
}

/** @param {string} file a tsconfig.json; what it extends is followed */
function readCompilerOptions(file) {
  const { config, error } = ts.readConfigFile(file, ts.sys.readFile);
  if (error !== undefined) {
    console.error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
    process.exit(1);
  }
  return ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, join(file, '..')).options;
}

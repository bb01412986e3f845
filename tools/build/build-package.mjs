/**
 * Builds a library for publishing: <project>/src/index.ts and what it reaches → dist/libs/<name>: ES modules with their
 * types, beside package.json and README.md. Other `@kamerton/*` packages stay imports.
 *
 *   node tools/build/build-package.mjs <folder of the project>
 */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node tools/build/build-package.mjs <folder of the project>');
  process.exit(2);
}
const project = join(root, folder);
const source = join(project, 'src');
const outDir = join(root, 'dist/libs', basename(project));

await rm(outDir, { recursive: true, force: true });
await mkdir(outDir, { recursive: true });
const diagnostics = emitPackage();
if (diagnostics.length > 0) {
  const host = {
    getCanonicalFileName: (/** @type {string} */ name) => name,
    getCurrentDirectory: () => root,
    getNewLine: () => '\n',
  };
  console.error(ts.formatDiagnosticsWithColorAndContext(diagnostics, host));
  process.exit(1);
}
for (const file of ['package.json', 'README.md']) await copyFile(join(project, file), join(outDir, file));

/** @returns {readonly ts.Diagnostic[]} */
function emitPackage() {
  const { config, error } = ts.readConfigFile(join(project, 'tsconfig.json'), ts.sys.readFile);
  if (error !== undefined) return [error];
  const { options } = ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, project);
  const program = ts.createProgram([join(source, 'index.ts')], {
    ...options,
    types: (options.types ?? []).filter((name) => name !== 'jest'),
    allowImportingTsExtensions: false,
    noEmit: false,
    noEmitOnError: true,
    declaration: true,
    rootDir: root,
    outDir,
  });
  const own = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(`${source.split(sep).join('/')}/`));
  const prefix = join(outDir, folder ?? '', 'src');
  const emitted = own.flatMap((file) => {
    // Sources of other packages are in the program, too, and belong to those: each own file lands at the top.
    const result = program.emit(file, (name, text) => ts.sys.writeFile(join(outDir, name.slice(prefix.length)), text));
    return result.diagnostics;
  });
  return [...ts.getPreEmitDiagnostics(program), ...emitted];
}

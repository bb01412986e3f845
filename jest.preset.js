import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jestPresetAngular from 'jest-preset-angular/presets/index.js';

const root = import.meta.dirname;
const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8'));

/** `@kamerton/*` as tsconfig.base.json maps it, and `./x.js` as TypeScript means it: the file `./x.ts`. */
const moduleNameMapper = {
  ...Object.fromEntries(Object.entries(compilerOptions.paths).map(([name, [path]]) => [`^${name}$`, join(root, path)])),
  '^(\\.{1,2}/.*)\\.js$': '$1',
};

const decorators = {
  parser: { decorators: true },
  transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
};

function swc({ parser = {}, transform = {} } = {}) {
  return [
    '@swc/jest',
    {
      jsc: { parser: { syntax: 'typescript', ...parser }, transform, target: 'es2023' },
      module: { type: 'es6' },
    },
  ];
}

function project(name, directory) {
  return {
    displayName: name,
    rootDir: directory,
    cacheDirectory: join(root, 'node_modules/.cache/jest'),
    reporters: [
      'default',
      [join(root, 'tools/test/json-reporter.mjs'), { file: join(root, 'test-results', `${name}.json`) }],
    ],
  };
}

/** Plain TypeScript that runs in Node: ES modules, no decorators. */
export function nodeProject(name, directory, { transform = swc(), timeout = 20_000 } = {}) {
  return {
    ...project(name, directory),
    testEnvironment: 'node',
    extensionsToTreatAsEsm: ['.ts'],
    moduleFileExtensions: ['ts', 'mts', 'js', 'mjs', 'json'],
    testMatch: ['<rootDir>/**/*.{spec,int-spec,e2e-spec}.ts'],
    transform: { '^.+\\.m?ts$': transform },
    transformIgnorePatterns: ['/node_modules/'],
    moduleNameMapper,
    testTimeout: timeout,
  };
}

/** NestJS code: the same, with decorators and their metadata. */
export function nestProject(name, directory, options = {}) {
  return nodeProject(name, directory, { ...options, transform: swc(decorators) });
}

/** Angular code in jsdom, zoneless. */
export function angularProject(name, directory) {
  return {
    ...project(name, directory),
    ...jestPresetAngular.createEsmPreset({ tsconfig: join(root, 'tools/test/tsconfig.angular-spec.json') }),
    testEnvironment: 'jest-preset-angular/environments/jest-jsdom-env',
    setupFilesAfterEnv: [join(root, 'tools/test/setup-angular.ts')],
    testMatch: ['<rootDir>/**/*.spec.ts'],
    moduleNameMapper,
    testTimeout: 20_000,
  };
}

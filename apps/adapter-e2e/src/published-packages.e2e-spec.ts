import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPacked } from './testing/packed-packages.js';
import { startProduct, type Product } from './testing/product.js';

const workspaceRoot = join(import.meta.dirname, '../../..');
const example = join(workspaceRoot, 'libs/generation-adapter/examples/chat.mjs');

/** TypeScript as a service with the strictest module resolution sees the packages. */
const consumer = `
import { createGenerationAdapter, type ApplyReport } from '@kamerton/generation-adapter';
import { resolve } from '@kamerton/parameter-schema';
import { planIndex } from '@kamerton/request-plan';
import { runtimeKinds } from '@kamerton/runtime-catalog';
import { apiPaths } from '@kamerton/contract';
const adapter = createGenerationAdapter({ url: 'http://127.0.0.1:4000' });
const report: ApplyReport = adapter.apply({ runtime: 'r', model: 'm', request: {} }).report;
export const everything = [report.applied, resolve, planIndex, runtimeKinds, apiPaths];
// @ts-expect-error a misspelt option
createGenerationAdapter({ url: 'http://127.0.0.1:4000', pollIntervalMS: 1 });
`;

describe('the packages as they are published', () => {
  let folder: string;
  let names: readonly string[];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'packages-'));
    names = installPacked(folder);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (args: readonly string[], env: Record<string, string> = {}): string =>
    execFileSync(process.execPath, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', ...env },
    });

  it('can be imported without the workspace', () => {
    expect(names).toContain('@kamerton/generation-adapter');
    const script = `${names.map((name) => `await import('${name}');`).join(' ')} console.log('imported');`;
    expect(run(['--input-type=module', '-e', script])).toBe('imported\n');
  });

  it.each(['contract', 'generation-adapter', 'parameter-schema', 'request-plan', 'runtime-catalog'])(
    'name what they import: %s',
    (name) => {
      const root = join(folder, 'node_modules/@kamerton', name);
      const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
        /\.(?:js|d\.ts)$/.test(file),
      );
      const text = files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
      const imported = new Set([...text.matchAll(/from '([^.'][^']*)'/g)].map((match) => match[1]));
      const external = [...imported].filter((specifier) => !specifier?.startsWith('node:')).sort();
      const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
      expect(external).toEqual(Object.keys(dependencies).sort());
    },
  );

  it('bring types that a strict service compiles with', () => {
    writeFileSync(join(folder, 'consumer.mts'), consumer);
    const tsc = join(workspaceRoot, 'node_modules/typescript/bin/tsc');
    const strict = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2022', '--types', 'node'];
    const typeRoots = ['--typeRoots', join(workspaceRoot, 'node_modules/@types')];
    expect(run([tsc, ...strict, ...typeRoots, '--lib', 'es2023,dom', 'consumer.mts'])).toBe('');
  });

  describe('with the example of the README', () => {
    let product: Product;

    beforeAll(async () => {
      product = await startProduct();
    }, 60_000);

    afterAll(() => product.stop());

    it('carry a tuned value to the runtime and its answer back', async () => {
      await product.tune('demo-ollama', 'harbour-tales:1b', { params: { max_tokens: 6 } });
      copyFileSync(example, join(folder, 'chat.mjs'));
      const output: { answer: string; applied: unknown } = JSON.parse(
        run(['chat.mjs', 'Tell me of the harbour.'], {
          KAMERTON_URL: product.api.url,
          RUNTIME: 'demo-ollama',
          RUNTIME_URL: product.demo.ollamaUrl,
          MODEL: 'harbour-tales:1b',
        }),
      );
      expect(output.answer.length).toBeGreaterThan(0);
      expect(output.applied).toMatchObject([{ parameter: 'max_tokens', wire_name: 'options.num_predict', value: 6 }]);
    });
  });
});

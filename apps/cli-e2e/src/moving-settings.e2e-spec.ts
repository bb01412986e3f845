import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConfigBody, ExportBody, Page, PresetBody, SettingsPlanBody, TransferBody } from '@kamerton/contract';
import { model, startProduct, vllmModel, type Product } from './testing/product.js';

let product: Product;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kamerton-settings-'));
  product = await startProduct();
}, 60_000);

afterAll(async () => {
  await product.stop();
  rmSync(folder, { recursive: true });
});

const run = (...words: readonly string[]) => product.kamerton(words);
const overridesOf = async (of: string): Promise<ConfigBody['overrides']> =>
  (await product.document<ConfigBody>('get', of)).overrides;
const file = (name: string, text: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('presets', () => {
  it('are listed, made, shown, changed and removed', async () => {
    const { items } = await product.document<Page<PresetBody>>('presets');
    expect(items).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'precise', shipped: true })]));
    await run('presets', 'save', 'house', 'temperature=0.3', 'stop=["END"]', '--description', 'our usual');
    await run('presets', 'save', 'house', 'temperature=0.2');
    expect((await run('presets', 'show', 'house')).stdout).toBe(
      'house (the team, version 2)\nour usual\n  temperature=0.2\n',
    );
    expect(await run('presets', 'save', 'precise', 'temperature=0')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('PRESET_READ_ONLY'),
    });
    expect(await run('presets', 'delete', 'house')).toMatchObject({ code: 0, stdout: 'house: deleted.\n' });
    expect(await run('presets', 'show', 'house')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('UNKNOWN_PRESET'),
    });
  });

  it('come back after they were removed', async () => {
    expect((await run('presets', 'history', 'house')).stdout).toMatch(
      /^3 {2}delete [^]*^2 {2}update [^]*^1 {2}create /m,
    );
    expect((await run('presets', 'restore', 'house', '1')).stdout).toMatch(
      /^house \(the team, version 4\)[^]* {2}temperature=0\.3\n/,
    );
    await run('presets', 'delete', 'house');
  });

  it('are tried and then used on a model of any runtime', async () => {
    const dry = await product.document<TransferBody>('use', vllmModel, 'precise', '--dry-run');
    expect(dry.report.length).toBeGreaterThan(0);
    expect(await overridesOf(vllmModel)).toEqual({});
    const { code, stdout } = await run('use', vllmModel, 'precise');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^temperature +\S+ +exact /m);
    const preset = await product.document<PresetBody>('presets', 'show', 'precise');
    expect(await overridesOf(vllmModel)).toMatchObject({ temperature: preset.params['temperature'] });
  });
});

describe('a copy', () => {
  it('takes what means the same on the other runtime, and tells what does not', async () => {
    await run('set', model, 'temperature=0.7', 'seed=3', 'repetition_window=32', 'stop=END');
    const { stdout, code } = await run('copy', model, vllmModel, '--replace');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^temperature +0\.7 +exact +0\.7$/m);
    expect(stdout).toMatch(/^repetition_window +32 +(?:impossible|unknown there|approximated) /m);
    expect(await overridesOf(vllmModel)).toMatchObject({ temperature: 0.7, seed: 3, stop: ['END'] });
  });
});

describe('files in formats that people have', () => {
  it('are imported, from a path or stdin, with what could not be read', async () => {
    const path = file('Modelfile', 'FROM x\nPARAMETER temperature 0.25\nPARAMETER num_ctx many\n');
    const { code, stdout } = await run('import', model, path, '--format', 'modelfile');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^temperature +0\.25 +exact /m);
    expect(stdout).toContain('Not read (line 3)');
    expect(await overridesOf(model)).toMatchObject({ temperature: 0.25 });
    const request = { model: 'x', messages: [], temperature: 0.5, max_tokens: 50 };
    await product.kamerton(['import', vllmModel, '-', '--format', 'openai'], { stdin: JSON.stringify(request) });
    expect(await overridesOf(vllmModel)).toMatchObject({ temperature: 0.5, max_tokens: 50 });
  });

  it.each(['modelfile', 'generation_config', 'vllm', 'llamacpp', 'openai'])('are exported as %s', async (format) => {
    const { stdout, code } = await run('export', model, '--format', format);
    expect(code).toBe(0);
    expect(stdout).toContain('0.25');
    const body = await product.document<ExportBody>('export', model, '--format', format);
    expect(body).toMatchObject({ format, text: stdout });
  });
});

describe('settings as code', () => {
  it('are exported, planned, changed and applied; what was exported is byte for byte what comes back', async () => {
    await run('set', model, '--max', 'max_tokens=500');
    await run('set', model, 'top_k=0', '--profile', 'terse');
    const path = join(folder, 'kamerton.yaml');
    expect(await run('export', '-o', path)).toMatchObject({ code: 0, stdout: '' });
    const text = readFileSync(path, 'utf8');
    expect((await run('export')).stdout).toBe(text);
    expect(await run('plan', '-f', path, '--exit-code')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('nothing to do'),
    });

    const changed = file('changed.yaml', text.replace('temperature: 0.25', 'temperature: 0.75'));
    expect(changed).not.toBe(path);
    const planned = await run('plan', '-f', changed, '--exit-code');
    expect(planned.code).toBe(4);
    expect(planned.stdout).toMatch(
      /~ harbour-tales:1b on demo-ollama \(version \d+ → \d+\)\n {2}temperature: 0\.25 → 0\.75\nPlan: 0 to create, 1 to update, 0 to delete\./,
    );
    expect(await run('apply', '-f', changed)).toMatchObject({ code: 2, stderr: expect.stringContaining('--yes') });
    expect(await run('apply', '-f', changed, '--yes', '--reason', 'release')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Applied: 0 created, 1 updated'),
    });
    expect((await run('history', model, '--limit', '1')).stdout).toMatch(/apply .*"release"/);
    await run('apply', '-f', path, '--yes');
    expect((await run('export')).stdout).toBe(text);
  });

  it('remove what they do not name only with --prune', async () => {
    const text = (await run('export')).stdout;
    await run('presets', 'save', 'stray', 'seed=1');
    const path = file('without-stray.yaml', text);
    expect((await run('plan', '-f', path)).stdout).toMatch(/left as it is \(--prune removes it\):\n.*stray/);
    const plan = await product.document<SettingsPlanBody>('apply', '-f', path, '--prune', '--yes');
    expect(plan.changes).toMatchObject([{ kind: 'preset', action: 'delete', preset: 'stray' }]);
    expect((await run('export')).stdout).toBe(text);
  });

  it('are refused with the line of everything that is wrong, by the program or by the server', async () => {
    const broken = file('broken.yaml', 'kamerton: 1\nruntimes:\n  - id: demo-ollama\n    base_ulr: x\n');
    expect(await run('plan', '-f', broken)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/broken\.yaml:4:\d+: /),
    });
    const latin = file(
      'latin.yaml',
      Buffer.from('kamerton: 1\npresets:\n  - name: a\n    description: caf\xe9\n', 'latin1'),
    );
    expect(await run('plan', '-f', latin)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/latin\.yaml cannot be read: .*utf-8/),
    });
    const text = (await run('export')).stdout;
    const wrong = file('wrong.yaml', text.replace('temperature: 0.25', 'temperature: 7e9999'));
    expect((await run('plan', '-f', wrong)).code).toBe(1);
    const refused = await run(
      'apply',
      '-f',
      file('refused.yaml', text.replace('temperature: 0.25', 'temperature: -1')),
      '--yes',
    );
    expect(refused).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/refused\.yaml:\d+:\d+: .*BELOW_MIN, limit 0/),
    });
    expect((await run('export')).stdout).toBe(text);
  });
});

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const workspaceRoot = join(import.meta.dirname, '../../..');

interface Manifest {
  readonly version: string;
  readonly bin: { readonly kamerton: string };
  readonly dependencies: Readonly<Record<string, string>>;
}

describe('the program as it is published', () => {
  let folder: string;
  let home: string;
  let manifest: Manifest;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kamerton-package-'));
    home = join(folder, 'node_modules/@kamerton/cli');
    mkdirSync(home, { recursive: true });
    const packed = execFileSync('npm', ['pack', '--silent', join(workspaceRoot, 'dist/apps/cli')], {
      cwd: folder,
      encoding: 'utf8',
    });
    execFileSync('tar', ['-xzf', packed.trim(), '--strip-components=1', '-C', home], { cwd: folder });
    manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    for (const name of Object.keys(manifest.dependencies)) {
      symlinkSync(join(workspaceRoot, 'node_modules', name), join(folder, 'node_modules', name));
    }
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('names what it imports, in the versions that the workspace was tested with', () => {
    const text = readFileSync(join(home, manifest.bin.kamerton), 'utf8');
    const imported = new Set([...text.matchAll(/^import .* from "([^."][^"]*)";$/gm)].map((match) => match[1] ?? ''));
    const external = [...imported].filter((name) => !name.startsWith('node:')).sort();
    expect(external).toEqual(Object.keys(manifest.dependencies).sort());
    const workspace: Manifest = JSON.parse(readFileSync(join(workspaceRoot, 'package.json'), 'utf8'));
    expect(workspace.dependencies).toMatchObject(manifest.dependencies);
  });

  it('runs without the workspace', () => {
    const options = { encoding: 'utf8', cwd: folder, env: { PATH: process.env['PATH'] } } as const;
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [join(home, manifest.bin.kamerton), '--version'],
      options,
    );
    expect([status, stdout, stderr]).toEqual([0, `${manifest.version}\n`, '']);
  });
});

describe('npm run kamerton', () => {
  it('builds what is needed and runs where it was called', () => {
    const options = { encoding: 'utf8', cwd: join(workspaceRoot, 'docs'), env: { PATH: process.env['PATH'] } } as const;
    const { stdout, stderr, status } = spawnSync(
      'npm',
      ['run', '-s', 'kamerton', '--', 'plan', '-f', 'glossary.md'],
      options,
    );
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('glossary.md is no settings document');
  });
});

import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const workspaceRoot = join(import.meta.dirname, '../../../..');

/** Packs the built packages as npm would publish them, and unpacks them where `folder`'s programs import from. */
export function installPacked(folder: string): readonly string[] {
  const built = join(workspaceRoot, 'dist/libs');
  const packages = readdirSync(built).map((name) => join(built, name));
  const output = execFileSync('npm', ['pack', '--silent', ...packages], { cwd: folder, encoding: 'utf8' });
  return output
    .trim()
    .split('\n')
    .map((tarball) => {
      const name = tarball.replace(/^kamerton-(.*)-\d+\.\d+\.\d+\.tgz$/, '@kamerton/$1');
      const target = join(folder, 'node_modules', name);
      mkdirSync(target, { recursive: true });
      execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', target], { cwd: folder });
      return name;
    });
}

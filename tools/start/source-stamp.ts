import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const notBuilt = /\.(?:spec|int-spec|e2e-spec)\.ts$|(?:^|\/)jest\.config\.js$|\.md$/;
/** Of the product that `npm start` runs. */
const productSources = [
  'apps/api',
  'apps/cockpit',
  'apps/demo-runtime',
  'libs',
  'tools/build',
  'package-lock.json',
  'nx.json',
  'tsconfig.base.json',
  'tsconfig.nest.json',
  'tsconfig.angular.json',
];

/** A hash over the content of everything that a build reads. Contents, because a checkout changes times without changing anything. */
export function sourceStamp(root: string, sources: readonly string[] = productSources): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesIn(root, source))) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\0${content.byteLength}\0`).update(content);
  }
  return hash.digest('hex');
}

function filesIn(root: string, path: string): string[] {
  if (notBuilt.test(path)) return [];
  if (!statSync(join(root, path)).isDirectory()) return [path];
  const names = readdirSync(join(root, path)).filter((name) => name !== 'node_modules');
  return names.sort().flatMap((name) => filesIn(root, `${path}/${name}`));
}

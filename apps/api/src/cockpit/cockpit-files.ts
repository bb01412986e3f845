import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { cockpitFile, type CockpitFile } from './cockpit-file.js';

interface KeptFile {
  readonly modified: number;
  readonly file: Promise<CockpitFile>;
}

/**
 * The files of the built Cockpit, compressed once and kept in memory: there are a dozen of them. Only what the folder listed is
 * ever opened, so no path in a request can lead out of it.
 */
export class CockpitFiles {
  private names: ReadonlySet<string> = new Set();
  private readonly kept = new Map<string, KeptFile>();

  constructor(private readonly folder: string) {}

  /** @param name relative, with forward slashes; `null` when there is no such file */
  async find(name: string): Promise<CockpitFile | null> {
    if (!this.names.has(name)) await this.list();
    return this.names.has(name) ? this.read(name) : null;
  }

  /** Anew for each unknown name: a new build may have come in. */
  private async list(): Promise<void> {
    const entries = await readdir(this.folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    this.names = new Set(
      files.map((file) => relative(this.folder, join(file.parentPath, file.name)).split(sep).join('/')),
    );
  }

  private async read(name: string): Promise<CockpitFile> {
    const path = join(this.folder, name);
    const { mtimeMs } = await stat(path);
    const known = this.kept.get(name);
    if (known?.modified === mtimeMs) return known.file;
    const file = readFile(path).then((content) => cockpitFile(name, content));
    this.kept.set(name, { modified: mtimeMs, file });
    return file;
  }
}

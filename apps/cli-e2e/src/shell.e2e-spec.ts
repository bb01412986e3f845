import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import type { Page, RevisionBody } from '@kamerton/contract';
import { program, startKamerton } from './testing/kamerton.js';
import { startLossyRelay } from './testing/lossy-relay.js';
import { model, startProduct, type Product } from './testing/product.js';

let product: Product;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kamerton-cli-'));
  const command = join(folder, 'kamerton');
  writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
  chmodSync(command, 0o755);
  product = await startProduct();
}, 60_000);

afterAll(async () => {
  await product.stop();
  rmSync(folder, { recursive: true });
});

const environment = (): NodeJS.ProcessEnv => ({
  PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}`,
  KAMERTON_URL: product.api.url,
});

const bash = async (script: string, env: NodeJS.ProcessEnv = {}): Promise<string> => {
  const { stdout } = await promisify(execFile)('bash', ['-c', script], { env: { ...environment(), ...env } });
  return stdout;
};

/** What bash offers when Tab is pressed at the end of a line; words are broken where readline breaks them. */
const completed = (line: string, env: NodeJS.ProcessEnv = {}) =>
  bash(
    `eval "$(kamerton completion bash)"
     COMP_LINE="$LINE" COMP_POINT=\${#LINE}
     _kamerton
     printf '%s\\n' "\${COMPREPLY[@]}"`,
    { LINE: line, COMP_WORDBREAKS: ' \t\n"\'><=;|&(:', ...env },
  );

describe('completion in bash', () => {
  it.each([
    ['kamerton hist', ['history']],
    ['kamerton set --on-violation ', ['clamp', 'reject']],
    ['kamerton get harb', [model]],
    ['kamerton get harbour-tales:', ['1b']],
    ['kamerton set harbour-tales:1b temp', ['temperature=']],
    ['kamerton set harbour-tales:1b truncate=', ['true', 'false']],
    ['kamerton get harbour-tales:1b top_', ['top_p', 'top_k', 'top_logprobs']],
    ['kamerton --runtime demo-', ['demo-ollama', 'demo-vllm']],
    ['kamerton models --runtime=demo-v', ['demo-vllm']],
  ])('of "%s" offers %j', async (line, offered) => {
    const answer = await completed(line);
    expect(answer.trim().split('\n').sort()).toEqual([...offered].sort());
  });

  it('knows the profiles of the model', async () => {
    await product.kamerton(['profiles', model, 'create', 'terse']);
    expect(await completed(`kamerton get ${model} --profile t`)).toBe('terse\n');
  });

  it('is silent when the server is down', async () => {
    const answer = await completed('kamerton get ', { KAMERTON_URL: 'http://127.0.0.1:9' });
    expect(answer.trim()).toBe('');
  });

  it('has a script for zsh as well', async () => {
    expect(await bash('kamerton completion zsh')).toMatch(/^#compdef kamerton\n/);
  });
});

describe('in a pipeline', () => {
  it('a reader that has seen enough is no error', async () => {
    const answer = await bash(
      'set -o pipefail; kamerton get harbour-tales:1b --ladder | head -n 1; echo "${PIPESTATUS[@]}"',
    );
    expect(answer).toMatch(/\n0 0\n$/);
  });

  it('nothing is coloured, and nothing but the document is on stdout', async () => {
    const { stdout, stderr } = await product.kamerton(['get', model, '--json']);
    expect(() => JSON.parse(stdout)).not.toThrow();
    expect(stderr).toBe('');
    expect((await product.kamerton(['models'])).stdout).not.toContain('\u001b');
  });

  it('a write whose answer got lost happens once', async () => {
    const relay = await startLossyRelay(product.api.url);
    try {
      const { code, stdout } = await product.kamerton(['set', model, 'seed=42', '--url', relay.url]);
      expect([code, relay.forwarded()]).toEqual([0, 2]);
      expect(stdout).toContain('version 1\n  seed: unset → 42');
    } finally {
      await relay.close();
    }
    const { items } = await product.document<Page<RevisionBody>>('history', model);
    expect(items).toHaveLength(1);
  });

  it('what cannot be written is a failure, in one line', async () => {
    const answer = await bash('kamerton export 2>&1 >/dev/full; echo $?');
    expect(answer).toMatch(/^The output cannot be written: ENOSPC[^\n]*\n1\n$/);
  });

  it('Ctrl-C ends a program that waits for its input', async () => {
    const child = startKamerton(['plan', '-f', '-']);
    const [exited, told] = [once(child, 'exit'), text(child.stderr)];
    // Ready for Ctrl-C once it has taken the first bytes away.
    await new Promise((resolve) => child.stdin.write(Buffer.alloc(1_000_000, '#'), resolve));
    child.kill('SIGINT');
    expect([await exited, await told]).toEqual([[130, null], 'Interrupted.\n']);
  });

  it('the token of the caller is sent and never shown', async () => {
    const { stdout, stderr } = await product.kamerton(['get', 'nothing', '--json'], {
      env: { KAMERTON_TOKEN: 'hunter2' },
    });
    expect(stdout + stderr).not.toContain('hunter2');
  });
});

import { readdir, readFile } from 'node:fs/promises';

const toy = new URL('../../libs/shared/runtime-catalog/src/testing/toy/', import.meta.url);

it('the guide to adding a runtime kind prints the toy kind that the tests run', async () => {
  const guide = await readFile(new URL('../../docs/guides/adding-a-runtime-kind.md', import.meta.url), 'utf8');
  const files = (await readdir(toy)).filter((file) => !file.endsWith('.spec.ts'));
  expect(files.length).toBeGreaterThan(4);
  for (const file of files) {
    // In the guide the folder stands beside the other kinds.
    const source = (await readFile(new URL(file, toy), 'utf8')).replaceAll("'../../", "'../").trimEnd();
    expect(guide).toContain(`\`\`\`ts\n${source}\n\`\`\``);
  }
});

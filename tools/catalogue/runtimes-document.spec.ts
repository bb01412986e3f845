import type { GenerationSchema } from '@kamerton/parameter-schema';
import type { ModelSchema } from '@kamerton/runtime-catalog';
import { readFile } from 'node:fs/promises';
import { cataloguedKinds } from './catalogued-kinds.ts';
import { differencesTable } from './doc/differences-table.ts';
import { runtimesDocument } from './doc/runtimes-document.ts';
import { wrongTypeWords } from './doc/wrong-type-words.ts';

it('docs/runtimes.md says what the catalogue says (npm run docs:runtimes writes it anew)', async () => {
  const written = await readFile(new URL('../../docs/runtimes.md', import.meta.url), 'utf8');
  expect(written).toBe(`${runtimesDocument(cataloguedKinds)}\n`);
});

const chapter = (id: string): string => {
  const all = runtimesDocument(cataloguedKinds).split(/^## /m);
  const found = all.find((text) => text.includes(`(\`${id}\`)`));
  if (found === undefined) throw new Error(`no chapter of ${id}`);
  return found;
};

describe('the document of runtimes', () => {
  it('tells of rules that only some models have', () => {
    const [, opus5 = ''] = chapter('anthropic').split('### Differences: Claude Opus 5');
    expect(opus5).toContain('Rules that hold here besides:\n\n- `thinking` not together with `reasoning_effort`');
    expect(opus5.split('###')[0]).toContain(
      'Rules that do not hold here:\n\n- `temperature` not together with `thinking`',
    );
  });

  it('tells what is accepted without effect, and when it counts after all', () => {
    expect(chapter('llamacpp')).toContain(
      '- `top_k`, `top_p`, `min_p`, `top_n_sigma` without effect while `temperature` is `0`',
    );
    expect(chapter('llamacpp')).toContain(
      'unless `dynatemp_range` is other than `0` or `xtc_probability` is other than `0`',
    );
    expect(chapter('anthropic')).not.toContain('Accepted');
  });

  it('says what lies differently only on other evidence, and repeats no evidence that is the same', () => {
    const schema = (unverified: boolean): ModelSchema => ({ ...empty, schema: { ...oneFloat(unverified), rules: [] } });
    expect(differencesTable(schema(false), schema(false))).toBe('');
    const [, , row] = differencesTable(schema(false), schema(true)).split('\n');
    expect(row).toBe('| `heat` | the same, on other evidence | **max**: hearsay (unverified) |');
  });

  it('tells which wrong types fare otherwise, and what nobody read', () => {
    const { probing } = cataloguedKinds[0]?.kind ?? raise();
    expect(wrongTypeWords({ ...probing, wrongTypeStatus: null })).toContain('not known');
    const other = { ...probing, wrongTypeStatus: 500, otherWrongTypeStatus: { a: 400, b: 400, c: null } };
    expect(wrongTypeWords({ ...other, wrongTypeUnverified: true })).toBe(
      'A value of the wrong JSON type is refused with HTTP 500 (unverified); `a`, `b` with 400; `c` not, or it is not known.',
    );
  });
});

const empty: ModelSchema = {
  schema: { parameters: {}, rules: [] },
  baseLayers: [],
  omissions: [],
  advice: [],
  reloads: [],
  nothingToTune: null,
};

const oneFloat = (unverified: boolean): GenerationSchema => ({
  parameters: {
    heat: {
      type: 'float',
      min: 0,
      max: 1,
      group: 'sampling',
      scope: 'request',
      order: 10,
      label: 'Heat',
      description: 'How hot.',
      unit: null,
      wire_name: 'heat',
      provenance: {
        min: { source: 'runtime_catalog', evidence: 'handbook' },
        max: { source: 'runtime_catalog', evidence: 'hearsay', ...(unverified ? { unverified: true } : {}) },
      },
    },
  },
  rules: [],
});

const raise = (): never => {
  throw new Error('no kinds at all');
};

import { FeaturePage, problem } from '@kamerton/cockpit-testing';
import type { SettingsPlanBody } from '@kamerton/contract';
import { feature } from '../testing/feature';

const plan: SettingsPlanBody = {
  changes: [
    {
      kind: 'override_set',
      action: 'update',
      place: { runtime: 'ollama', model: 'llama3:8b', profile: null },
      preset: null,
      version: { from: 3, to: 4 },
      diff: { top_k: { from: 0, to: 40 }, policies: { max_tokens: { from: null, to: { max: 2048 } } } },
    },
    {
      kind: 'preset',
      action: 'delete',
      place: null,
      preset: 'old',
      version: { from: 1, to: 1 },
      diff: { preset: 'old', params: { temperature: { from: 0.3, to: null } } },
    },
  ],
  unmanaged: ['runtime vllm'],
  plan_hash: 'sha256:abc',
  applied: false,
};

const text = 'kamerton: 1\npresets:\n  - name: calm\n    params:\n      temperature: 0.2\n';
const document = { kamerton: 1, presets: [{ name: 'calm', params: { temperature: 0.2 } }] };

describe('settings as code', () => {
  let page: FeaturePage;

  afterEach(() => page.close());

  /** The reader of documents is fetched with the first one. */
  const fetched = async (): Promise<void> => {
    await import('@kamerton/settings-document');
    await page.settle();
    await page.settle();
  };
  const give = async (given: string): Promise<void> => {
    page = await FeaturePage.open('/settings?go=plan', feature);
    await page.type('Settings document', given);
    await fetched();
  };
  const planned = async (): Promise<void> => {
    await give(text);
    await page.answer('/api/v1/settings/plan', plan, 'POST');
  };

  it('keeps the document while the export is looked at', async () => {
    await planned();
    await page.go('/settings');
    page.http
      .match(() => true)
      .forEach((asked) => {
        asked.flush('kamerton: 1\n');
      });
    await page.go('/settings?go=plan');
    await fetched();
    expect(page.find<HTMLTextAreaElement>('textarea').value).toBe(text);
    await page.answer('/api/v1/settings/plan', plan, 'POST');
  });

  it('goes out as YAML, to be read, copied and downloaded', async () => {
    page = await FeaturePage.open('/settings', feature);
    page.asked('/api/v1/settings').flush(document);
    await fetched();
    expect(page.find('pre').textContent).toBe(text);
    expect(page.textOf('kam-text-file header')).toContain('kamerton.yaml 5 lines');
  });

  it('comes in as a plan first: what is created, changed and deleted, and what stays unnamed', async () => {
    await give(text);
    const asked = page.asked('/api/v1/settings/plan', 'POST');
    expect(asked.request.body).toEqual({ document, prune: false });
    asked.flush(plan);
    await page.settle();
    expect(page.texts('kam-plan-change')).toEqual([
      expect.stringMatching(
        /^change Overrides of llama3:8b on ollama version 3 → 4 top_k 0 → 40 max_tokens, policy none → at most 2.048$/,
      ),
      'delete Preset old version 1 → 1 params.temperature 0.3 → nothing',
    ]);
    expect(page.text).toContain('1 object that the document does not name stays as it is runtime vllm');
  });

  it('plans anew when the rest shall go, and applies the plan that was looked at', async () => {
    await planned();
    await page.tick('Remove what the document does not name');
    await fetched();
    const asked = page.asked('/api/v1/settings/plan', 'POST');
    expect(asked.request.body).toEqual({ document, prune: true });
    asked.flush({ ...plan, plan_hash: 'sha256:def' });
    await page.settle();

    await page.type('Why? (goes to the audit log)', 'release 12');
    await page.press('Apply the plan');
    const applied = page.asked('/api/v1/settings/apply', 'POST');
    expect(applied.request.body).toEqual({ document, prune: true, plan_hash: 'sha256:def', reason: 'release 12' });
    applied.flush({ ...plan, applied: true });
    await page.settle();
    expect(page.text).toContain('Applied in one transaction.');
    await expect(page.press('Apply the plan')).rejects.toThrow('there is no button');
  });

  it('says line by line what is wrong with the document, and asks the server nothing', async () => {
    await give('kamerton: 1\npresets:\n  - nam: calm\n');
    expect(page.textOf('kam-notice')).toMatch(/faults? in the document/);
    expect(page.textOf('kam-notice')).toContain('line 3');
    await page.type('Settings document', text);
    await fetched();
    expect(page.asked('/api/v1/settings/plan', 'POST').request.body).toEqual({ document, prune: false });
  });

  it('leads what the server refuses to its line as well', async () => {
    await give(text);
    const errors = [
      { pointer: '/document/presets/0/params/temperature', code: 'ABOVE_MAX' as const, message: 'must be at most 2.' },
    ];
    await page.refuse('/api/v1/settings/plan', problem('INVALID_PARAMETERS', { errors }), 'POST');
    expect(page.textOf('kam-notice')).toMatch(
      /1 fault in the document line 5, column \d+ \/presets\/0\/params\/temperature must be at most 2./,
    );
  });

  it('applies nothing where something moved since, and plans again', async () => {
    await planned();
    await page.press('Apply the plan');
    await page.refuse('/api/v1/settings/apply', problem('VERSION_CONFLICT'), 'POST');
    expect(page.text).toContain('Something was changed since the plan was made. Not applied: nothing was changed.');
    await page.press('Plan again');
    await fetched();
    await page.answer('/api/v1/settings/plan', { ...plan, changes: [] }, 'POST');
    expect(page.text).toContain('Nothing to do: the server is as the document says.');
  });
});

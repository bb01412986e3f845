import {
  FeaturePage,
  configBody,
  configWriteBody,
  problem,
  revisionBody,
  revisionDetailBody,
} from '@kamerton/cockpit-testing';
import type { ConflictResolution, RevisionBody } from '@kamerton/contract';
import { feature, paths } from '../testing/feature';

const revisions: readonly RevisionBody[] = [
  revisionBody({ version: 7, action: 'restore', user_id: 'anna', reason: 'as before the incident' }),
  revisionBody({ version: 6, diff: { top_k: { from: 0, to: 40 } }, reason: null }),
  revisionBody({ version: 5, diff: { policies: { max_tokens: { from: null, to: { max: 2048 } } } } }),
];

describe('the history of a model', () => {
  let page: FeaturePage;

  afterEach(() => page.close());

  const open = async (query = '', next_cursor: string | null = null): Promise<void> => {
    page = await FeaturePage.open(`/history/ollama/llama3:8b${query}`, feature);
    await page.answer(paths.revisions, { items: revisions, next_cursor });
    await page.answer(paths.profiles, { items: [], next_cursor: null });
  };
  const opened = async (next_cursor: string | null = null): Promise<void> => {
    await open('', next_cursor);
    await page.answer(paths.config, configBody());
  };

  it('tells of each revision who, when, why and what, in words and values', async () => {
    await opened();
    expect(page.texts('kam-revision-entry')).toEqual([
      expect.stringMatching(/^Version 7 restored in force anna · .*“as before the incident” Temperature 0.80 → 0.40/),
      expect.stringMatching(/^Version 6 changed piotr · .*2026 Top K off \(0\) → 40/),
      expect.stringMatching(/Max tokens, policy none → at most 2.048 tok/),
    ]);
    expect(page.textOf('h1')).toBe('History of llama3:8b');
  });

  it('goes back page by page', async () => {
    await opened('older');
    await page.press('Older revisions');
    await page.answer(`${paths.revisions}&cursor=older`, { items: [revisionBody({ version: 4 })], next_cursor: null });
    expect(page.texts('kam-revision-entry strong').filter((text) => text.startsWith('Version'))).toEqual([
      'Version 7',
      'Version 6',
      'Version 5',
      'Version 4',
    ]);
    expect(page.text).not.toContain('Older revisions');
  });

  it('shows what a revision held, 0 included, with a way to the values of that moment', async () => {
    await opened();
    await page.press('Show version 6');
    const params = { top_k: 0, temperature: 0.4 };
    await page.answer(paths.revision(6), revisionDetailBody({ ...revisions[1], params, current: false }));
    expect(page.textOf('kam-revision-detail')).toContain('Top K off (0) Temperature 0.40');
    expect(document.activeElement?.textContent).toBe('What version 6 held');
    expect(page.find('kam-revision-detail a[href*="to=7"]').textContent?.trim()).toBe('Compare with the present');
    await page.press('Effective values then');
    expect(page.address).toContain('at=2026-03-10T09:00:00.000Z');
    page.asked(paths.at('2026-03-10T09:00:00.000Z'));
    page.asked(paths.config);
  });

  it('compares the two that are ticked, the older one first; a third takes the place of the first', async () => {
    await opened();
    await page.tick('Compare version 5');
    await page.tick('Compare version 7');
    await page.tick('Compare version 6');
    await page.press('Compare the two');
    await page.answer(paths.compare(6, 7), { from: 6, to: 7, diff: { temperature: { from: 0.8, to: 0.4 } } });
    expect(page.textOf('kam-revision-comparison')).toContain('From version 6 to version 7 Temperature 0.80 → 0.40');
    await page.press('The other way round');
    await page.answer(paths.compare(7, 6), { from: 7, to: 6, diff: {} });
    expect(page.textOf('kam-revision-comparison')).toContain('The two hold the same.');
  });

  it('restores only after it has shown what that does, against the version that was looked at', async () => {
    await opened();
    await page.press('Restore version 5');
    await page.answer(paths.config, configBody({ version: 8 }));
    const dryRun = page.asked(paths.restore(5, '&dry_run=true'), 'POST');
    expect(dryRun.request.headers.get('if-match')).toBe('"8"');
    const effective = {
      temperature: {
        from: { value: 0.4, source: 'model_override', sent: true },
        to: { value: 0.8, source: 'runtime_catalog', sent: false },
      },
    };
    const target = { runtime: 'ollama', model: 'llama3:8b', profile: null, effective };
    const impact = { targets: [{ ...target, lost: [], reloads: [], problems: [], services: [] }], target_count: 1 };
    dryRun.flush(configWriteBody({ diff: { temperature: { from: 0.4, to: null } }, impact }));
    await page.settle();
    expect(page.textOf('kam-restore-review')).toContain('what it held becomes version 9');
    expect(page.textOf('kam-restore-review kam-diff-list')).toContain('0.40 → inherit');
    expect(page.textOf('kam-impact-summary')).toContain('Temperature 0.40 → 0.80');

    await page.type('Why? (goes to the audit log)', ' too cold ');
    await page.press('Restore');
    const write = page.asked(paths.restore(5, ''), 'POST');
    expect(write.request.headers.get('if-match')).toBe('"8"');
    expect(write.request.body).toEqual({ reason: 'too cold' });
    write.flush(configWriteBody({ version: 9, dry_run: false }));
    await page.settle();
    await page.answer(paths.revision(9), revisionDetailBody({ version: 9 }));
    await page.answer(paths.revisions, { items: [revisionBody({ version: 9 }), ...revisions], next_cursor: null });
    await page.answer(paths.profiles, { items: [], next_cursor: null });
    await page.answer(paths.config, configBody({ version: 9 }));
    expect(page.text).toContain('Restored as version 9.');
    expect(page.texts('kam-revision-entry')[0]).toContain('Version 9');
  });

  it('brings a deleted profile back on top of the last version that it had', async () => {
    const ofProfile = (path: string): string => `${path}&profile=gone`;
    const gone = revisionBody({ version: 3, action: 'delete' });
    const revisionsPath = paths.revisions.replace('&limit', '&profile=gone&limit');
    page = await FeaturePage.open('/history/ollama/llama3:8b?profile=gone&restore=2', feature);
    await page.answer(paths.profiles, { items: [], next_cursor: null });
    const absent = configBody({ version: 8, profile_fallback: true });
    page.http.match(ofProfile(paths.config)).forEach((asked) => {
      asked.flush(absent);
    });
    page.asked(revisionsPath).flush({ items: [gone], next_cursor: null });
    await page.settle();
    await page.answer(revisionsPath, { items: [gone], next_cursor: null });
    const dryRun = page.asked(`${ofProfile(paths.restore(2, ''))}&dry_run=true`, 'POST');
    expect(dryRun.request.headers.get('if-match')).toBe('"3"');
    expect(page.text).toContain('restoring a revision brings it back');
  });

  it('promises nothing of a profile that never was', async () => {
    page = await FeaturePage.open('/history/ollama/llama3:8b?profile=never', feature);
    await page.answer(paths.profiles, { items: [], next_cursor: null });
    await page.answer(paths.revisions.replace('&limit', '&profile=never&limit'), { items: [], next_cursor: null });
    await page.answer(`${paths.config}&profile=never`, configBody({ profile_fallback: true }));
    expect(page.text).not.toContain('brings it back');
  });

  it('shows contradictions, and settles them only when asked to', async () => {
    await opened();
    await page.press('Restore version 5');
    await page.answer(paths.config, configBody());
    const conflicts: readonly ConflictResolution[] = [
      {
        runtime: 'ollama',
        model: 'llama3:8b',
        profile: 'long',
        rung: 'profile_override',
        parameter: 'max_tokens',
        rule: 'max',
        subject: 'value',
        from: 4096,
        resolution: 'clamped',
        to: 2048,
        message: 'max_tokens: a policy sets a lower maximum; the value 4096 becomes 2048.',
      },
    ];
    await page.refuse(paths.restore(5, '&dry_run=true'), problem('POLICY_CONFLICT', { conflicts }), 'POST');
    expect(page.textOf('kam-conflict-list')).toContain('llama3:8b · profile long, Max tokens:');
    expect(page.textOf('kam-conflict-list')).toContain('a policy sets a lower maximum; the value 4096 becomes 2048.');
    expect(document.querySelector('kam-confirm-bar')).toBeNull();

    await page.tick('Settle the contradictions like this');
    await page.answer(paths.config, configBody());
    const query = '&dry_run=true&resolve_conflicts=true';
    const written = configWriteBody({ diff: { top_k: { from: 1, to: 2 } }, resolved: conflicts });
    await page.answer(paths.restore(5, query), written, 'POST');
    await page.press('Restore');
    page.asked(paths.restore(5, '&resolve_conflicts=true'), 'POST');
  });

  it('shows what was effective at a moment, where from, and what is different now', async () => {
    await open('?at=2026-03-01T10:00:00.000Z');
    const then = configBody({
      version: 2,
      overrides: { temperature: 0.4 },
      as_of: { at: '2026-03-01T10:00:00.000Z', schema_since: '2026-03-05T10:00:00.000Z', schema_is_later: true },
    });
    page.http.match({ method: 'GET', url: paths.config }).forEach((asked) => asked.flush(configBody()));
    await page.answer(paths.at('2026-03-01T10:00:00.000Z'), then);
    expect(page.textOf('kam-as-of-view')).toContain('Version 2 was in force.');
    expect(page.textOf('kam-as-of-view kam-notice')).toContain('was not kept. The earliest that is known');
    expect(page.textOf('.different')).toBe('Temperature 0.40 override · model 0.80 · runtime default');
    expect(page.texts('tbody tr').length).toBeGreaterThan(1);
    await page.tick('Only what is different now');
    expect(page.texts('tbody tr')).toHaveLength(1);
  });

  it('finds the revisions of a profile that is no more', async () => {
    page = await FeaturePage.open('/history/ollama/llama3:8b?profile=gone', feature);
    await page.answer(paths.revisions.replace('&limit', '&profile=gone&limit'), {
      items: revisions,
      next_cursor: null,
    });
    await page.answer(paths.profiles, { items: [{ profile: 'summariser' }], next_cursor: null });
    await page.answer(`${paths.config}&profile=gone`, configBody({ profile: 'gone', profile_fallback: true }));
    expect(page.text).toContain('There is no profile “gone” now.');
    expect(page.texts('kam-set-choice a')).toEqual([
      'The model’s own',
      'Profile summariser',
      'Profile gone',
      'ollama: all models',
    ]);
    expect(page.textOf('kam-set-choice [aria-current]')).toBe('Profile gone');
    expect(page.texts('kam-revision-entry kam-chip')).toEqual([]);
  });

  it('says why the revisions cannot be read, and tries again', async () => {
    page = await FeaturePage.open('/history/ollama', feature);
    const revisionsOfAll = '/api/v1/runtimes/ollama/config/revisions?limit=25';
    await page.refuse(revisionsOfAll, problem('DATABASE_UNAVAILABLE', { detail: 'The database is away.' }));
    await page.answer('/api/v1/runtimes/ollama/config', configBody({ model: null }));
    expect(page.text).toContain('The database is away.');
    await page.press('Try again');
    await page.answer(revisionsOfAll, { items: [], next_cursor: null });
    await page.answer('/api/v1/runtimes/ollama/config', configBody({ model: null }));
    expect(page.text).toContain('Nothing was ever changed here.');
    expect(page.textOf('h1')).toBe('History of ollama: all models');
  });
});

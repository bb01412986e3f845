import { configBody, configWriteBody, modelBody } from '@kamerton/cockpit-testing';
import type { ProfileBody } from '@kamerton/contract';
import { TuningPage, configPath } from '../testing/tuning-page';

const base = '/api/v1/models/llama3%3A8b';
const profilesPath = `${base}/profiles?runtime=ollama`;
const summariserPath = `${configPath}&profile=summariser`;

const item = (profile: string, given: Partial<ProfileBody> = {}): ProfileBody => ({
  profile,
  version: 3,
  override_count: 0,
  policy_count: 0,
  updated_at: '2026-03-10T09:00:00.000Z',
  updated_by: 'anna',
  ...given,
});

describe('profiles of a model', () => {
  let page: TuningPage;

  afterEach(() => page.close());

  const opened = async (selector: string): Promise<HTMLElement> => {
    for (let found = document.querySelector<HTMLElement>(selector); ; found = document.querySelector(selector)) {
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const links = (): readonly string[] =>
    [...document.querySelectorAll('kam-profile-bar a')].map(({ textContent }) => textContent?.trim() ?? '');
  const onProfile = async (): Promise<void> => {
    page = await TuningPage.open('/models/ollama/llama3:8b?profile=summariser');
    await page.answerLists([modelBody()]);
    await page.answerProfiles(item('code-review'), item('summariser', { override_count: 2 }));
    const overrides = { temperature: 0.9, top_k: 3 };
    const config = configBody({ profile: 'summariser', version: 3, overrides });
    page.http.expectOne({ method: 'GET', url: summariserPath }).flush(config);
    await page.settle();
  };
  const named = async (name: string): Promise<void> => {
    const input = (await opened('kam-profile-dialog')).querySelector('input');
    if (!input) throw new Error('the dialog asks for no name');
    input.value = name;
    input.dispatchEvent(new Event('input'));
    await page.settle();
  };

  it('stand beneath its name as links, with the one on the screen marked', async () => {
    await onProfile();
    expect(links()).toEqual(['The model’s own', 'code-review', 'summariser22 overrides']);
    expect(page.find('kam-profile-bar [aria-current=page]').textContent).toContain('summariser');
    expect(page.find<HTMLAnchorElement>('kam-profile-bar a:nth-of-type(2)').getAttribute('href')).toBe(
      '/models/ollama/llama3:8b?profile=code-review',
    );
    expect(document.title).toBe('llama3:8b · summariser · Kamerton');
    expect(page.find('[aria-labelledby=label-temperature]').textContent).toContain('override · profile');
  });

  it('are tuned on their own set', async () => {
    await onProfile();
    await page.type('Temperature, exact value', '0.4');
    await page.press('Apply');
    await page.answerTrial(configWriteBody({ profile: 'summariser' }), `${summariserPath}&dry_run=true`);
    const patch = page.http.expectOne({ method: 'PATCH', url: summariserPath });
    expect(patch.request.headers.get('if-match')).toBe('"3"');
    const overrides = { temperature: 0.4, top_k: 3, seed: 1 };
    patch.flush({ ...configWriteBody(), ...configBody({ profile: 'summariser', version: 4, overrides }) });
    await page.settle();
    expect(links()).toContain('summariser33 overrides');

    page.button('Delete').click();
    const asked = await opened('kam-remove-profile-dialog');
    page.http.expectOne('/api/v1/receipts?limit=500').flush({ items: [], next_cursor: null });
    asked.querySelector('button')?.click();
    await page.settle();
    const removing = page.http.expectOne({ method: 'DELETE', url: `${base}/profiles/summariser?runtime=ollama` });
    expect(removing.request.headers.get('if-match')).toBe('"4"');
  });

  it('are not left with unsaved changes unasked', async () => {
    await onProfile();
    await page.type('Temperature, exact value', '0.4');
    page.find('kam-profile-bar a').click();
    await page.settle();
    expect(page.text).toContain('Leave without applying?');
    await page.press('Stay here');
    expect(page.address).toBe('/models/ollama/llama3:8b?profile=summariser');
  });

  it('are created empty or as a copy, and shown', async () => {
    page = await TuningPage.tuning();
    await page.answerProfiles(item('code-review'));
    await page.press('New profile');
    await named('code review');
    expect(page.text).toContain('Letters, digits');
    await named('code-review');
    expect(page.text).toContain('There is a profile “code-review” already.');
    await named('summariser');
    const from = page.find<HTMLSelectElement>('kam-profile-dialog select');
    from.value = '--';
    from.dispatchEvent(new Event('change'));
    await page.press('Create');
    const creation = page.http.expectOne({ method: 'POST', url: profilesPath });
    expect(creation.request.body).toEqual({ profile: 'summariser', copy_of: null });
    creation.flush({});
    await page.settle();
    await page.answerProfiles(item('code-review'), item('summariser', { version: 1 }));
    expect(page.address).toBe('/models/ollama/llama3:8b?profile=summariser');
    page.http
      .expectOne({ method: 'GET', url: summariserPath })
      .flush(configBody({ profile: 'summariser', version: 1 }));
    await page.settle();
    expect(page.text).toContain('Profile “summariser” is there.');
  });

  it('offer no way back once another model is on the screen', async () => {
    page = await TuningPage.tuning();
    await page.answerProfiles();
    await page.press('New profile');
    await named('summariser');
    await page.press('Create');
    page.http.expectOne({ method: 'POST', url: profilesPath }).flush({});
    await page.settle();
    await page.answerProfiles(item('summariser', { version: 1 }));
    page.http
      .expectOne({ method: 'GET', url: summariserPath })
      .flush(configBody({ profile: 'summariser', version: 1 }));
    await page.settle();
    expect(page.button('Undo')).toBeTruthy();
    await page.router.navigateByUrl('/models/ollama/other');
    const url = '/api/v1/models/other/config?runtime=ollama';
    page.http.expectOne({ method: 'GET', url }).flush(configBody({ model: 'other' }));
    await page.settle();
    expect(document.querySelector('mat-snack-bar-container')).toBeNull();
  });

  it('are copied from the one on the screen', async () => {
    await onProfile();
    await page.press('Copy');
    await named('another');
    await page.press('Create');
    const creation = page.http.expectOne({ method: 'POST', url: profilesPath });
    expect(creation.request.body).toEqual({ profile: 'another', copy_of: 'summariser' });
    creation.error(new ProgressEvent('error'));
    await page.settle();
    expect(page.find('kam-profile-dialog kam-failure-notice').textContent).toContain('Kamerton does not answer');
    await page.press('Cancel');
  });

  it('get another name against the version that was seen', async () => {
    await onProfile();
    await page.press('Rename');
    await named('digest');
    page.find('kam-profile-dialog [type=submit]').click();
    await page.settle();
    const url = `${base}/profiles/summariser?runtime=ollama`;
    const renaming = page.http.expectOne({ method: 'PATCH', url });
    expect(renaming.request.body).toEqual({ profile: 'digest' });
    expect(renaming.request.headers.get('if-match')).toBe('"3"');
    renaming.flush({});
    await page.settle();
    await page.answerProfiles(item('digest'));
    expect(page.address).toBe('/models/ollama/llama3:8b?profile=digest');
    page.http
      .expectOne({ method: 'GET', url: `${configPath}&profile=digest` })
      .flush(configBody({ profile: 'digest' }));
  });

  it('are deleted once it is clear who names them, and come back', async () => {
    await onProfile();
    page.button('Delete').click();
    await opened('kam-remove-profile-dialog');
    page.http.expectOne('/api/v1/receipts?limit=500').flush({
      items: [{ service: 'mail', follows: [{ runtime: 'ollama', model: 'llama3:8b', profile: 'summariser' }] }],
      next_cursor: null,
    });
    await page.settle();
    expect(page.text).toContain('These services name it: mail.');
    page.find('kam-remove-profile-dialog button').click();
    await page.settle();
    const url = `${base}/profiles/summariser?runtime=ollama`;
    page.http.expectOne({ method: 'DELETE', url }).flush({});
    await page.settle();
    await page.answerProfiles(item('code-review'));
    await page.answerConfig(configBody());
    expect(page.address).toBe('/models/ollama/llama3:8b');
    expect(document.activeElement?.textContent).toBe('The model’s own');

    await page.press('Undo');
    const restore = `${base}/config/revisions/3/restore?runtime=ollama&profile=summariser`;
    const undoing = page.http.expectOne({ method: 'POST', url: restore });
    expect(undoing.request.headers.get('if-match')).toBe('"4"');
    undoing.flush(configWriteBody({ profile: 'summariser', version: 5 }));
    await page.settle();
    await page.answerProfiles(item('code-review'), item('summariser', { version: 5 }));
    page.http
      .expectOne({ method: 'GET', url: summariserPath })
      .flush(configBody({ profile: 'summariser', version: 5 }));
    await page.settle();
    expect(page.address).toBe('/models/ollama/llama3:8b?profile=summariser');
  });

  it('that are not there say what services get instead, and can be created', async () => {
    page = await TuningPage.open('/models/ollama/llama3:8b?profile=gone');
    await page.answerLists([modelBody()]);
    const url = `${configPath}&profile=gone`;
    page.http.expectOne({ method: 'GET', url }).flush(configBody({ profile_fallback: true, version: 0 }));
    await page.settle();
    expect(page.text).toContain('There is no profile “gone”.');
    expect(document.querySelector('kam-parameter-form')).toBeNull();
    expect(page.find('kam-model-list .active').textContent).not.toContain('version 0');

    await page.press('Create it');
    page.http.expectOne({ method: 'POST', url: profilesPath }).flush({});
    await page.settle();
    await page.answerProfiles(item('gone', { version: 1 }));
    page.http.expectOne({ method: 'GET', url }).flush(configBody({ profile: 'gone', version: 1 }));
    await page.settle();
    expect(page.find('kam-parameter-form')).toBeTruthy();
  });
});

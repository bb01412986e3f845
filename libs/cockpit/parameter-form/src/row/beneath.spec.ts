import { definitions, verdictBody } from '@kamerton/cockpit-testing';
import { LanguageStore } from '@kamerton/cockpit-ui';
import { TestBed } from '@angular/core/testing';
import type { InvalidOverride } from '@kamerton/contract';
import { FormPage, wordsIn } from '../testing/form-page';

describe('what lies beneath a row', () => {
  let page: FormPage;

  afterEach(() => page.close());

  describe('provenance', () => {
    it('names source and evidence of every limit, and marks what is not verified', async () => {
      const top_k = {
        ...definitions.top_k,
        exclusive_min: true,
        out_of_range: 'clamped' as const,
        provenance: {
          default: { source: 'model_file' as const, evidence: 'this model’s Modelfile' },
          min: { source: 'runtime_catalog' as const, evidence: 'sampling.cpp', unverified: true },
        },
      };
      page = await FormPage.show({ generation_schema: { ...definitions, top_k } });
      expect(await page.detailsOf('top_k', 'Top K')).toEqual([
        'Default 40 model file: this model’s Modelfile',
        'Lowest more than 1 catalogue for this runtime version: sampling.cpp not verified',
        'Out of range the runtime changes the value silently',
        'Live check never checked on the live runtime',
      ]);
    });

    it('says unknown where the default is not known: details, ladder, and no tick on the slider', async () => {
      page = await FormPage.show({ overrides: { min_tokens: 5 } });
      expect((await page.detailsOf('min_tokens', 'Min tokens'))[0]).toBe('Default unknown');
      expect(page.row('min_tokens').querySelector('.tick')).toBeNull();
      page.row('min_tokens').querySelector<HTMLElement>('kam-source-chip button')?.focus();
      await page.settle();
      const steps = [...document.querySelectorAll('kam-ladder-view li')].map(wordsIn);
      expect(steps.at(-1)).toBe('runtime default unknown overruled');
    });

    it('keeps what a switch has no outside of to itself', async () => {
      page = await FormPage.show();
      const details = await page.detailsOf('use_mmap', 'Memory-map the weights');
      expect(details.join()).not.toContain('Out of range');
    });

    it('tells what was proved, and when', async () => {
      page = await FormPage.show({
        verdicts: { top_k: verdictBody({ verdict: 'replaced', evidence: 'It used 1.0.' }) },
      });
      expect((await page.detailsOf('top_k', 'Top K')).at(-1)).toBe(
        'Live check replaced It used 1.0. 21 Nov 2026 with 0.33.0',
      );
    });
  });

  describe('a parameter that the runtime was proved to ignore', () => {
    it.each([
      ['ignored', 'The runtime ignores top_k: proven on 21 Nov 2026 with 0.33.0; applying changes nothing.'],
      ['rejected', 'The runtime rejects top_k: proven on 21 Nov 2026 with 0.33.0; requests that carry it may fail.'],
    ] as const)('warns in its row as soon as somebody is about to set it (%s)', async (verdict, words) => {
      page = await FormPage.show({ verdicts: { top_k: verdictBody({ verdict }) } });
      expect(page.textOf('top_k')).not.toContain('The runtime');
      page.form.field('top_k')?.setValue(7);
      await page.settle();
      expect(page.textOf('top_k')).toContain(words);
      expect(page.form.valid()).toBe(true);
      expect(page.form.fruitless().map(({ name }) => name)).toEqual(['top_k']);
    });

    it('does not warn of taking the value away', async () => {
      page = await FormPage.show({ overrides: { top_k: 7 }, verdicts: { top_k: verdictBody({ verdict: 'ignored' }) } });
      page.form.field('top_k')?.inherit();
      expect(page.form.fruitless()).toEqual([]);
    });

    it.each(['honoured', 'clamped', 'replaced', 'unproven'] as const)('does not warn of “%s”', async (verdict) => {
      page = await FormPage.show({ verdicts: { top_k: verdictBody({ verdict }) } });
      page.form.field('top_k')?.setValue(7);
      expect(page.form.fruitless()).toEqual([]);
    });
  });

  describe('drift', () => {
    it('tells every move on the row itself', async () => {
      page = await FormPage.show({
        drift: {
          since: '2026-11-21T10:00:00.000Z',
          parameters: {
            temperature: { default: { from: 0.8, to: 0.95 }, max: { from: null, to: 1 } },
            top_k: { verdict: { from: 'honoured', to: null } },
            seed: { presence: 'added' },
          },
        },
      });
      expect(page.textOf('temperature')).toContain('Moved beneath: default 0.80 → 0.95, upper limit none → 1');
      expect(page.textOf('top_k')).toContain('Moved beneath: live check honoured → never checked on the live runtime');
      expect(page.textOf('seed')).toContain('Moved beneath: new in the schema');
      expect(page.textOf('mirostat')).not.toContain('Moved beneath');
    });

    it('speaks Polish', async () => {
      page = await FormPage.show({
        drift: { since: '2026-11-21T10:00:00.000Z', parameters: { temperature: { default: { from: 0.8, to: 0.95 } } } },
      });
      TestBed.inject(LanguageStore).choose('pl');
      await page.settle();
      expect(page.textOf('temperature')).toContain('Zmieniło się pod spodem: domyślnie 0,80 → 0,95');
    });
  });

  describe('a stored value that the schema refuses', () => {
    const message = 'temperature: must be at most 1.';
    const leftOut = (rung: InvalidOverride['rung']): InvalidOverride => ({
      rung,
      parameter: 'temperature',
      value: 1.5,
      code: 'ABOVE_MAX',
      limit: 1,
      message,
    });
    const remove = (): HTMLElement | null =>
      document.querySelector('[aria-label="Remove the override of Temperature"]');

    it('is shown with its rung and the reason, and what holds instead', async () => {
      page = await FormPage.show({ overrides: { temperature: 1.5 }, invalid_overrides: [leftOut('model_override')] });
      expect(page.textOf('temperature')).toContain(
        `1.50 (override · model) is stored, but no service gets it. Must be at most 1. In effect instead: 0.80.`,
      );
    });

    it('is not taken for the value in effect: the row names its own rung and says so', async () => {
      page = await FormPage.show({ overrides: { temperature: 1.5 }, invalid_overrides: [leftOut('model_override')] });
      const origin = (): string => wordsIn(page.row('temperature').querySelector('.origin') ?? document.body);
      expect(origin()).toBe('override · model not in effect');
      page.form.field('temperature')?.setValue(0.4);
      await page.settle();
      expect(origin()).toBe('override · model 1.50 → 0.40');
    });

    it('goes with the next Apply when it is removed', async () => {
      page = await FormPage.show({ overrides: { temperature: 1.5 }, invalid_overrides: [leftOut('model_override')] });
      remove()?.click();
      await page.settle();
      expect(page.form.patch()).toEqual({ temperature: null });
      expect(page.textOf('temperature')).not.toContain('is stored');
    });

    it('is only told where it stands on another rung, as it cannot be removed here', async () => {
      page = await FormPage.show({ invalid_overrides: [leftOut('runtime_override')] });
      expect(page.textOf('temperature')).toContain('1.50 (override · runtime) is stored, but no service gets it.');
      expect(remove()).toBeNull();
    });
  });
});

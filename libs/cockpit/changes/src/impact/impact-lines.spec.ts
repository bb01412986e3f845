import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { definitions } from '@kamerton/cockpit-testing';
import { LanguageStore } from '@kamerton/cockpit-ui';
import type { ImpactTarget } from '@kamerton/contract';
import { changesTexts } from '../texts/changes.texts';
import { injectParameterWords } from '../words/parameter-words';
import { impactLines } from './impact-lines';

const nothing: ImpactTarget = {
  runtime: 'ollama',
  model: 'llama3:8b',
  profile: null,
  effective: {},
  lost: [],
  reloads: [],
  problems: [],
  services: [],
};

const lines = (target: Partial<ImpactTarget>) => {
  TestBed.inject(LanguageStore).choose('en');
  const words = TestBed.runInInjectionContext(() => injectParameterWords(signal(definitions)));
  return impactLines({ ...nothing, ...target }, words(), changesTexts.en, 'en');
};

describe('the impact of a write in words', () => {
  beforeEach(() => localStorage.clear());

  it('tells effective values from stored ones: unknown and known to be nothing are not “inherit”', () => {
    const effective = {
      temperature: {
        from: { value: 0.8, source: 'runtime_catalog', sent: false },
        to: { value: 0.4, source: 'model_override', sent: true },
      },
      seed: {
        from: { value: null, source: 'runtime_catalog', sent: false },
        to: { source: 'unknown', sent: false },
      },
    };
    expect(lines({ effective }).effective).toEqual([
      { label: 'Temperature', from: '0.80', to: '0.40' },
      { label: 'Seed', from: 'not set', to: 'unknown' },
    ]);
  });

  it('warns of overrides that do not come through, of reloads and of problems', () => {
    const { warnings } = lines({
      lost: [
        {
          parameter: 'max_tokens',
          rung: 'model_override',
          value: 4096,
          outcome: 'clamped',
          code: 'ABOVE_MAX',
          to: 512,
        },
        { parameter: 'top_k', rung: 'model_override', value: 0, outcome: 'dropped', code: 'FORCED' },
      ],
      reloads: ['keep_alive'],
      problems: [
        { parameters: ['seed'], kind: 'advice', message: 'New.', before: false },
        { parameters: ['seed'], kind: 'rule', message: 'Old.', before: true },
      ],
    });
    expect(warnings).toEqual([
      'Max tokens: 4\u00a0096 tok is stored, requests get 512 tok.',
      'Top K: off (0) is stored, no request gets it: another value is forced.',
      'The model is loaded anew with the next request: Keep alive.',
      'New.',
      'Old. (as before)',
    ]);
  });

  it('names the profile and the services that follow', () => {
    const services = [{ service: 'summaries', instances: 2, last_seen_at: '2026-11-22T10:00:00.000Z' }];
    const told = lines({ profile: 'summariser', services });
    expect(told.title).toBe('llama3:8b · profile summariser');
    expect(told.services).toBe('Services that follow: summaries (2 instances)');
    expect(lines({}).services).toBe('No service is known to follow it.');
  });
});

import { TestBed } from '@angular/core/testing';
import { configBody, definitions } from '@kamerton/cockpit-testing';
import type { ParameterDefinition } from '@kamerton/parameter-schema';
import { FormModel } from '../model/form-model';
import { firstRows } from './first-rows';
import { ParameterForm } from './parameter-form';

const many = (count: number): Record<string, ParameterDefinition> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, order) => [`temperature_${order}`, { ...definitions.temperature, order }]),
  );

describe('a form of many parameters', () => {
  it('draws a screenful first and all of them soon after', async () => {
    const page = TestBed.createComponent(ParameterForm);
    page.componentRef.setInput('model', new FormModel(configBody({ generation_schema: many(40), overrides: {} })));
    const rows = () => page.nativeElement.querySelectorAll('kam-parameter-row').length;

    page.detectChanges();
    expect(rows()).toBe(14);

    await page.whenStable();
    expect(rows()).toBe(40);
  });

  it('fills the sections from the top, and leaves out those that would be empty', () => {
    const [a, b, c, d, e] = new FormModel(configBody({ generation_schema: many(5), overrides: {} })).fields();
    if (!a || !b || !c || !d || !e) throw new Error('the form has fewer fields than parameters');
    const sampling = { id: 'sampling', title: 'Sampling', note: '', fields: [a, b] };
    const length = { id: 'length', title: 'Length', note: '', fields: [c, d] };
    const sections = [sampling, length, { id: 'load', title: 'Loading', note: '', fields: [e] }];
    expect(firstRows(sections, 3)).toEqual([sampling, { ...length, fields: [c] }]);
    expect(firstRows(sections, 5)).toBe(sections);
  });
});

import type { RequestPlan } from './plan.js';
import { planOf } from './testing/models.js';

/** Calls the plan as untyped JavaScript would. */
const applyAnything = (plan: RequestPlan, request: unknown): ReturnType<RequestPlan['apply']> =>
  Reflect.apply(plan.apply, plan, [request]);

describe('a request object that means harm', () => {
  const plan = planOf('ollama', 'native', { temperature: 0.4 });

  it.each([[null], [undefined], [5], ['text'], [true], [[1, 2]], [Symbol('s')]])('%p passes through', (request) => {
    const { body, report } = applyAnything(plan, request);
    expect(body).toBe(request);
    expect(report).toMatchObject({ pass_through: 'INTERNAL_ERROR', sequence: 7, applied: [] });
  });

  it('passes through when a getter throws', () => {
    const request = Object.defineProperty({}, 'options', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    expect(applyAnything(plan, request).body).toBe(request);
    expect(applyAnything(plan, request).report.pass_through).toBe('INTERNAL_ERROR');
  });

  it('passes through when a proxy throws', () => {
    const request = new Proxy({}, { ownKeys: () => ['twice', 'twice'] });
    expect(applyAnything(plan, request).body).toBe(request);
  });

  it('may have no prototype', () => {
    const request: Record<string, unknown> = Object.assign(Object.create(null), { stream: true });
    expect(plan.apply(request).body).toEqual({ stream: true, model: 'm', options: { temperature: 0.4 } });
  });

  it('cannot reach a prototype through __proto__', () => {
    const request: Record<string, unknown> = JSON.parse(
      '{"__proto__": {"polluted": 1}, "options": {"__proto__": {"polluted": 2}, "top_k": 3}}',
    );
    const { body } = plan.apply(request);
    expect(Object.getPrototypeOf(body)).toBe(Object.prototype);
    expect(Reflect.get(body, 'polluted')).toBeUndefined();
    expect(Object.hasOwn(body, '__proto__')).toBe(true);
    expect(Object.getPrototypeOf(body['options'])).toBe(Object.prototype);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('inherits no parameters', () => {
    const request: Record<string, unknown> = Object.create({ options: { temperature: 2 }, max_tokens: 5 });
    expect(plan.apply(request).body).toEqual({ model: 'm', options: { temperature: 0.4 } });
  });
});

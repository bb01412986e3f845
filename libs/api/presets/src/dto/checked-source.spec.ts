import type { TransferSource } from '@kamerton/contract';
import { ProblemException } from '@kamerton/api-http';
import { checkedSource } from './checked-source.js';

const refusal = (body: object) => {
  try {
    return checkedSource(body as TransferSource);
  } catch (error) {
    if (!(error instanceof ProblemException)) throw error;
    return error.parts.errors?.map(({ pointer, code }) => [pointer, code]);
  }
};

describe('the source of a transfer', () => {
  it.each([
    [{ preset: 'p' }, { is: 'preset', name: 'p' }],
    [{ copy_of: { runtime: 'r', model: 'm' } }, { is: 'set', runtime: 'r', model: 'm', profile: null }],
    [{ copy_of: { runtime: 'r', model: 'm', profile: null } }, { is: 'set', runtime: 'r', model: 'm', profile: null }],
    [{ copy_of: { runtime: 'r', model: 'm', profile: 'p' } }, { is: 'set', runtime: 'r', model: 'm', profile: 'p' }],
    [{ document: { format: 'vllm', text: '' } }, { is: 'document', format: 'vllm', text: '' }],
  ])('%j is well named', (body, source) => expect(checkedSource(body as TransferSource)).toEqual(source));

  it.each([
    [{}, '', 'MISSING_FIELD'],
    [{ preset: 'p', document: { format: 'vllm', text: '' } }, '', 'INVALID_FIELD'],
    [{ preset: '' }, '/preset', 'INVALID_FIELD'],
    [{ preset: 7 }, '/preset', 'INVALID_FIELD'],
    [{ copy_of: 'x' }, '/copy_of', 'INVALID_FIELD'],
    [{ copy_of: null }, '/copy_of', 'INVALID_FIELD'],
    [{ copy_of: { model: 'm' } }, '/copy_of/runtime', 'MISSING_FIELD'],
    [{ copy_of: { runtime: 'r', model: 7 } }, '/copy_of/model', 'INVALID_FIELD'],
    [{ copy_of: { runtime: 'r', model: 'm', profile: 'a b' } }, '/copy_of/profile', 'INVALID_FIELD'],
    [{ copy_of: { runtime: 'r', model: 'm', rung: 1 } }, '/copy_of/rung', 'UNKNOWN_FIELD'],
    [{ document: [] }, '/document', 'INVALID_FIELD'],
    [{ document: { format: 'toml', text: '' } }, '/document/format', 'INVALID_FIELD'],
    [{ document: { format: 'constructor', text: '' } }, '/document/format', 'INVALID_FIELD'],
    [{ document: { format: 'openai' } }, '/document/text', 'MISSING_FIELD'],
    [{ document: { format: 'openai', text: 7 } }, '/document/text', 'INVALID_FIELD'],
  ])('%j is not', (body, pointer, code) => expect(refusal(body)).toEqual([[pointer, code]]));
});

import { HttpErrorResponse } from '@angular/common/http';
import { problem } from '@kamerton/cockpit-testing';
import { failureOf } from './api-failure';

const answered = (status: number, error: unknown): HttpErrorResponse => new HttpErrorResponse({ status, error });

describe('failureOf', () => {
  it('keeps what the API says is wrong', () => {
    const conflict = problem('VERSION_CONFLICT', { current_version: 9 });
    expect(failureOf(answered(412, conflict))).toEqual({ kind: 'problem', problem: conflict });
  });

  it('calls an API that does not answer unreachable', () => {
    expect(failureOf(answered(0, new ProgressEvent('error')))).toEqual({ kind: 'unreachable' });
  });

  it.each([
    ['the page of a proxy', '<html>Bad gateway</html>'],
    ['nothing', null],
    ['a problem with a code that does not exist', { code: 'toString', detail: 'x' }],
    ['a problem without words', { code: 'INTERNAL_ERROR' }],
  ])('does not take %s for a problem of the API', (_, body) => {
    expect(failureOf(answered(502, body))).toEqual({ kind: 'unexpected', status: 502 });
  });

  it('lets defects of the Cockpit itself through', () => {
    const defect = new RangeError('a defect');
    expect(() => failureOf(defect)).toThrow(defect);
  });
});

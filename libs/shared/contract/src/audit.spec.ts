import { auditActionOf, auditActions } from './audit.js';
import { revisionActions } from './config.js';

describe('audit actions', () => {
  it('include one for each way to make a revision', () => {
    expect(revisionActions.map(auditActionOf)).toEqual(expect.arrayContaining(['config.patch', 'config.restore']));
    expect(auditActions).toEqual(expect.arrayContaining(revisionActions.map(auditActionOf)));
  });
});

import { issueCodes } from '@kamerton/parameter-schema';
import { envelopeCodes, problemStatus, problemType, type ProblemCode } from './problem.js';

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problemStatus, code);
const problemCodes = Object.keys(problemStatus).filter(isProblemCode);

describe('problems', () => {
  it.each<[ProblemCode, number, string]>([
    ['MALFORMED_REQUEST', 400, '/problems/malformed-request'],
    ['AMBIGUOUS_RUNTIME', 400, '/problems/ambiguous-runtime'],
    ['UNAUTHENTICATED', 401, '/problems/unauthenticated'],
    ['PERMISSION_DENIED', 403, '/problems/permission-denied'],
    ['UNKNOWN_MODEL', 404, '/problems/unknown-model'],
    ['UNKNOWN_RUNTIME', 404, '/problems/unknown-runtime'],
    ['SCHEMA_MISSING', 409, '/problems/schema-missing'],
    ['VERSION_CONFLICT', 412, '/problems/version-conflict'],
    ['BODY_TOO_LARGE', 413, '/problems/body-too-large'],
    ['UNSUPPORTED_MEDIA_TYPE', 415, '/problems/unsupported-media-type'],
    ['INVALID_PARAMETERS', 422, '/problems/invalid-parameters'],
    ['IF_MATCH_REQUIRED', 428, '/problems/if-match-required'],
    ['DATABASE_UNAVAILABLE', 503, '/problems/database-unavailable'],
  ])('answer %s with status %d and type %s', (code, status, type) => {
    expect(problemStatus[code]).toBe(status);
    expect(problemType(code)).toBe(type);
  });

  it('are all errors, each with a code in capitals', () => {
    for (const [code, status] of Object.entries(problemStatus)) {
      expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(600);
    }
  });

  it('have different types for different codes', () => {
    const types = new Set(problemCodes.map(problemType));
    expect(types.size).toBe(problemCodes.length);
  });

  it('never use one code for a parameter and for the envelope around it', () => {
    const parameterCodes: readonly string[] = issueCodes;
    expect(envelopeCodes.filter((code) => parameterCodes.includes(code))).toEqual([]);
  });
});

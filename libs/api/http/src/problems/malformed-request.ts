import type { EnvelopeCode } from '@kamerton/contract';
import type { Localised } from './localised.js';
import { ProblemException } from './problem-exception.js';

/** 400 for one thing wrong with the request around the parameters. `pointer` names a field of the body, a query parameter or a header. */
export function malformedRequest(pointer: string, message: Localised, code: EnvelopeCode = 'INVALID_FIELD') {
  return new ProblemException('MALFORMED_REQUEST', { errors: [{ pointer, code, message }] });
}

import type { ProblemTexts } from './problem-texts.js';

export const problemTextsEn: ProblemTexts = {
  MALFORMED_REQUEST: { title: 'Malformed request', detail: 'The request is not put together as the API expects.' },
  MALFORMED_JSON: { title: 'Malformed JSON', detail: 'The body is not valid JSON.' },
  AMBIGUOUS_RUNTIME: {
    title: 'Ambiguous runtime',
    detail: 'Several runtimes have this model: name one with ?runtime=.',
  },
  UNAUTHENTICATED: { title: 'Not signed in', detail: 'The request does not say who is calling.' },
  PERMISSION_DENIED: { title: 'Not allowed', detail: 'The caller may not do this.' },
  NOT_FOUND: { title: 'Not found', detail: 'There is nothing at this address.' },
  UNKNOWN_MODEL: { title: 'Unknown model', detail: 'No runtime has a model of this name.' },
  UNKNOWN_RUNTIME: { title: 'Unknown runtime', detail: 'There is no runtime with this id.' },
  UNKNOWN_REVISION: { title: 'Unknown revision', detail: 'The override set has no revision with this version.' },
  UNKNOWN_PROFILE: { title: 'Unknown profile', detail: 'The model has no profile of this name.' },
  UNKNOWN_PRESET: { title: 'Unknown preset', detail: 'There is no preset of this name.' },
  METHOD_NOT_ALLOWED: { title: 'Method not allowed', detail: 'This address does not take the method of the request.' },
  SCHEMA_MISSING: { title: 'No schema', detail: 'It is not known what this model accepts, so nothing can be set.' },
  RUNTIME_EXISTS: { title: 'Runtime exists', detail: 'A runtime with this id is there already.' },
  VERIFICATION_RUNNING: {
    title: 'Verification under way',
    detail: 'A verification is running on this runtime already; only one runs at a time.',
  },
  COSTS_NOT_ACCEPTED: {
    title: 'Costs not accepted',
    detail: 'Each generation on this runtime costs money; send accept_costs: true to verify all the same.',
  },
  POLICY_CONFLICT: {
    title: 'Policies contradict each other or what is set',
    detail:
      'Nothing was written. `conflicts` lists what the write would break, and what resolve_conflicts=true would make of it.',
  },
  PROFILE_EXISTS: { title: 'Profile exists', detail: 'The model has a profile of this name already.' },
  PRESET_EXISTS: { title: 'Preset exists', detail: 'A preset of this name is there already.' },
  PRESET_READ_ONLY: {
    title: 'Preset of Kamerton',
    detail: 'Presets that come with Kamerton cannot be changed; copy it under another name.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    title: 'Idempotency key used twice',
    detail: 'The idempotency key was used for another request.',
  },
  VERSION_CONFLICT: {
    title: 'Changed in the meantime',
    detail: 'Somebody else changed the override set in the meantime.',
  },
  BODY_TOO_LARGE: { title: 'Body too large', detail: 'The body is larger than allowed.' },
  URI_TOO_LONG: { title: 'Address too long', detail: 'The address of the request is longer than allowed.' },
  UNSUPPORTED_MEDIA_TYPE: { title: 'Unsupported media type', detail: 'The body must be sent as application/json.' },
  INVALID_PARAMETERS: {
    title: 'Invalid parameters',
    detail: 'Nothing was changed: see errors for each value that was refused.',
  },
  INVALID_SETTINGS: {
    title: 'Settings cannot be applied',
    detail: 'Nothing was changed: see errors for everything in the document that this server refuses.',
  },
  IF_MATCH_REQUIRED: {
    title: 'If-Match required',
    detail: 'Writes must name the version they are based on in If-Match.',
  },
  INTERNAL_ERROR: {
    title: 'Internal error',
    detail: 'Something went wrong inside Kamerton. The log has it under the request id.',
  },
  RUNTIME_UNREACHABLE: { title: 'Runtime unreachable', detail: 'The runtime does not answer.' },
  DATABASE_UNAVAILABLE: {
    title: 'Database unavailable',
    detail: 'The database is not available. Nothing was changed; try again shortly.',
  },
};

import type { FormModel } from '@kamerton/cockpit-parameter-form';
import type { ConfigPatchBody } from '@kamerton/contract';
import type { AcceptedTrial } from '../review/trial';

/** One Apply: what goes to the API, and the key under which it is carried out once however often it is sent. */
export interface Attempt {
  readonly form: FormModel;
  readonly version: number;
  readonly body: ConfigPatchBody;
  readonly tried: AcceptedTrial;
  readonly key: string;
}

export const attemptOf = (form: FormModel, body: ConfigPatchBody, tried: AcceptedTrial): Attempt => ({
  form,
  version: form.config().version,
  body,
  tried,
  key: randomKey(),
});

/** Whether it would write the same on top of the same. */
export const isSameAttempt = (attempt: Attempt, form: FormModel, body: ConfigPatchBody): boolean =>
  attempt.form === form &&
  attempt.version === form.config().version &&
  JSON.stringify(attempt.body) === JSON.stringify(body);

/** `crypto.randomUUID` is not there on a page that came over plain HTTP. */
const randomKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

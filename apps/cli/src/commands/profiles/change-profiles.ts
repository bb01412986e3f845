import { apiPaths, type ConfigWriteBody, type NewProfileBody, type ProfileRenameBody } from '@kamerton/contract';
import type { Given } from '../../command-line/given.js';
import { ifMatchIn, reasonIn, writeQuery } from '../../command-line/write-options.js';
import { exitCodes, type ExitCode } from '../../exit-code.js';
import type { Write } from '../../http/api-client.js';
import type { Session } from '../../session.js';
import { writeDocument } from '../../writing/write-document.js';
import { writeSet } from '../../writing/write-set.js';
import { writeText } from '../../writing/write-text.js';
import type { ProfileAction } from './profile-action.js';

export const createProfile: ProfileAction = (model, given, session) => {
  const body: NewProfileBody = { profile: given.word('name'), ...reasonIn(given) };
  given.noMoreWords();
  return change(given, session, { method: 'POST', path: listPath(model, given), body });
};

/** Of one name it is the new one: the model's own set is copied. */
export const copyProfile: ProfileAction = (model, given, session) => {
  const first = given.word('name');
  const second = given.optionalWord();
  given.noMoreWords();
  const [copyOf, profile] = second === undefined ? [null, first] : [first, second];
  const body: NewProfileBody = { profile, copy_of: copyOf, ...reasonIn(given) };
  return change(given, session, { method: 'POST', path: listPath(model, given), body });
};

export const renameProfile: ProfileAction = (model, given, session) => {
  const from = given.word('name');
  const body: ProfileRenameBody = { profile: given.word('new name'), ...reasonIn(given) };
  given.noMoreWords();
  return change(given, session, { method: 'PATCH', path: onePath(model, from, given), body });
};

export const deleteProfile: ProfileAction = (model, given, session) => {
  const profile = given.word('name');
  given.noMoreWords();
  // The answer shows what the profile falls back to from now on; what went is the profile.
  return change(given, session, { method: 'DELETE', path: onePath(model, profile, given) }, { profile });
};

const scopeOf = (given: Given) => ({ runtime: given.text('runtime') });
const listPath = (model: string, given: Given): string => apiPaths.profiles(model, scopeOf(given));
const onePath = (model: string, profile: string, given: Given): string =>
  apiPaths.profile(model, profile, scopeOf(given));

async function change(
  given: Given,
  { api, output }: Session,
  write: Write,
  about: { readonly profile?: string } = {},
): Promise<ExitCode> {
  const query = writeQuery(given);
  const path = [write.path, ...Object.keys(query).map((name) => `${name}=true`)].reduce(
    (sofar, parameter) => `${sofar}${sofar.includes('?') ? '&' : '?'}${parameter}`,
  );
  const order = { ...write, path, ...ifMatchIn(given) };
  const document = { ...writeDocument(await writeSet<ConfigWriteBody>(api, query.dry_run === true, order)), ...about };
  output.show(document, (style) => writeText(document, style));
  return exitCodes.done;
}

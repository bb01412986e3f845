import type { LocalisedIssue } from '@kamerton/api-http';
import { adapterCountNames, profilePattern, type FollowedModel } from '@kamerton/contract';

const maxNameLength = 500;

/** What is wrong with the entries of a receipt; the envelope around them has been checked. */
export const checkFollows = (follows: readonly unknown[]): readonly LocalisedIssue[] =>
  follows.flatMap((entry, index) => checkEntry(entry, `/follows/${index}`));

function checkEntry(entry: unknown, pointer: string): readonly LocalisedIssue[] {
  if (!isRecord(entry)) return [invalid(pointer, 'must be an object', 'musi być obiektem')];
  const { runtime, model, profile, calls, counts } = entry;
  return [
    ...(isName(runtime) ? [] : [notAName(`${pointer}/runtime`)]),
    ...(isName(model) ? [] : [notAName(`${pointer}/model`)]),
    ...(isProfile(profile)
      ? []
      : [invalid(`${pointer}/profile`, 'must be null or a profile name', 'musi być null albo nazwą profilu')]),
    ...(isCount(calls) ? [] : [notACount(`${pointer}/calls`)]),
    ...(isRecord(counts)
      ? adapterCountNames.flatMap((name) => (isCount(counts[name]) ? [] : [notACount(`${pointer}/counts/${name}`)]))
      : [invalid(`${pointer}/counts`, 'must be an object', 'musi być obiektem')]),
  ];
}

/** The named fields alone, so that nothing else is stored. */
export const followedOnly = ({ runtime, model, profile }: FollowedModel) => ({ runtime, model, profile });

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isName = (value: unknown): boolean =>
  typeof value === 'string' && value.length > 0 && value.length <= maxNameLength && !/[\0\p{Surrogate}]/u.test(value);
/** Only names that a profile can have: an adapter leaves all others out. */
const isProfile = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && profilePattern.test(value));
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

const notAName = (pointer: string) =>
  invalid(
    pointer,
    `must be a name of 1 to ${maxNameLength} characters`,
    `musi być nazwą o długości od 1 do ${maxNameLength} znaków`,
  );
const notACount = (pointer: string) =>
  invalid(pointer, 'must be a whole number from 0', 'musi być liczbą całkowitą od 0');
const invalid = (pointer: string, en: string, pl: string): LocalisedIssue => ({
  pointer,
  code: 'INVALID_FIELD',
  message: { en, pl },
});

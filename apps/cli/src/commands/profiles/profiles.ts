import { modelPositional } from '../../command-line/address-options.js';
import type { Command } from '../../command-line/command.js';
import { writeOptions } from '../../command-line/write-options.js';
import { UsageFailure } from '../../failures/usage-failure.js';
import { createProfile, copyProfile, deleteProfile, renameProfile } from './change-profiles.js';
import { listProfiles } from './list-profiles.js';
import type { ProfileAction } from './profile-action.js';

const actions: Readonly<Record<string, ProfileAction>> = {
  list: listProfiles,
  create: createProfile,
  copy: copyProfile,
  rename: renameProfile,
  delete: deleteProfile,
};

export const profiles: Command = {
  name: 'profiles',
  words: '[model] [action] [names..]',
  summary: "Lists and changes a model's profiles",
  positionals: [
    modelPositional,
    { name: 'action', summary: 'What to do [list]', choices: Object.keys(actions) },
    { name: 'names', summary: 'Of profiles', completes: 'profile' },
  ],
  options: writeOptions,
  examples: [
    ['profiles llama3:8b', 'lists them'],
    ['profiles llama3:8b create terse', 'an empty one; set llama3:8b … --profile terse fills it'],
    ['profiles llama3:8b copy terse curt', "a copy; with one name, of the model's own set"],
    ['profiles llama3:8b rename curt brief', 'services that name the old one get the own set then'],
    ['profiles llama3:8b delete brief', 'restore llama3:8b <version> --profile brief brings it back'],
  ],
  run: (given, session) => {
    const model = given.word('model');
    const name = given.optionalWord() ?? 'list';
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (action === undefined)
      throw new UsageFailure(`"${name}" is none of ${Object.keys(actions).join(', ')}.`, 'profiles');
    return action(model, given, session);
  },
};

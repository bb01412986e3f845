import { apiPaths, type ProfileBody } from '@kamerton/contract';
import { exitCodes } from '../../exit-code.js';
import { atPage } from '../../http/at-page.js';
import { everyItem } from '../../http/every-item.js';
import { table } from '../../output/table.js';
import type { ProfileAction } from './profile-action.js';

export const listProfiles: ProfileAction = async (model, given, { api, output }) => {
  given.noMoreWords();
  const path = apiPaths.profiles(model, { runtime: given.text('runtime') });
  const items = await everyItem<ProfileBody>(api, atPage(path));
  output.show({ items }, (style) =>
    items.length === 0
      ? 'No profiles.\n'
      : table(
          ['PROFILE', 'VERSION', 'OVERRIDES', 'POLICIES', 'CHANGED', 'BY'],
          items.map((item) => [
            item.profile,
            String(item.version),
            String(item.override_count),
            String(item.policy_count),
            item.updated_at,
            item.updated_by,
          ]),
          style,
        ),
  );
  return exitCodes.done;
};

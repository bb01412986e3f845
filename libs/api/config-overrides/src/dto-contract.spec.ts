import type {
  ConfigBody,
  ConfigPatchBody,
  ConfigReplaceBody,
  ConfigWriteBody,
  NewProfileBody,
  Page,
  ProfileBody,
  ProfileRenameBody,
  RevisionBody,
  RevisionComparisonBody,
  RevisionDetailBody,
} from '@kamerton/contract';
import type { ConfigPatchDto } from './dto/config-patch.dto.js';
import type { ConfigReplaceDto } from './dto/config-replace.dto.js';
import type { ConfigDto, ConfigWrittenDto } from './dto/config.dto.js';
import type { NewProfileDto } from './dto/new-profile.dto.js';
import type { ProfileRenameDto } from './dto/profile-rename.dto.js';
import type { ProfileDto, ProfilesPageDto } from './dto/profile.dto.js';
import type { RevisionComparisonDto, RevisionDetailDto, RevisionDto, RevisionsPageDto } from './dto/revision.dto.js';

/** Each assignable to the other, with the same names: a field that only one side has is a compile error here. */
type Same<Left, Right> = [Left, keyof Left] extends [Right, keyof Right]
  ? [Right, keyof Right] extends [Left, keyof Left]
    ? true
    : never
  : never;

const agreements: Readonly<Record<string, true>> = {
  config: true satisfies Same<ConfigDto, ConfigBody>,
  written: true satisfies Same<ConfigWrittenDto, ConfigWriteBody>,
  patch: true satisfies Same<ConfigPatchDto, ConfigPatchBody>,
  replace: true satisfies Same<ConfigReplaceDto, ConfigReplaceBody>,
  revision: true satisfies Same<RevisionDto, RevisionBody>,
  revisionsPage: true satisfies Same<RevisionsPageDto, Page<RevisionBody>>,
  revisionDetail: true satisfies Same<RevisionDetailDto, RevisionDetailBody>,
  comparison: true satisfies Same<RevisionComparisonDto, RevisionComparisonBody>,
  profile: true satisfies Same<ProfileDto, ProfileBody>,
  profilesPage: true satisfies Same<ProfilesPageDto, Page<ProfileBody>>,
  newProfile: true satisfies Same<NewProfileDto, NewProfileBody>,
  profileRename: true satisfies Same<ProfileRenameDto, ProfileRenameBody>,
};

describe('the DTO classes of override sets', () => {
  it.each(Object.entries(agreements))('%s agrees with the contract both ways (the compiler says so)', (_, agrees) => {
    expect(agrees).toBe(true);
  });
});

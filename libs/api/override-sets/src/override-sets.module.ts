import { Global, Module } from '@nestjs/common';
import { ImpactReader } from './impact/impact.reader.js';
import { PastConfigReader } from './history/past-config.reader.js';
import { PastTargets } from './history/past-targets.js';
import { ProfileActs } from './profiles/profile.acts.js';
import { ProfileCreator } from './profiles/profile.creator.js';
import { ProfileRemover } from './profiles/profile.remover.js';
import { ProfileRenamer } from './profiles/profile.renamer.js';
import { ProfilesReader } from './profiles/profiles.reader.js';
import { ConfigAnswers } from './reading/config.answers.js';
import { ConfigReader } from './reading/config.reader.js';
import { RevisionsReader } from './revisions/revisions.reader.js';
import { OverrideTargets } from './target/override-targets.js';
import { ConfigWriter } from './writing/config.writer.js';

const providers = [
  OverrideTargets,
  ConfigAnswers,
  ConfigReader,
  ConfigWriter,
  ImpactReader,
  PastConfigReader,
  PastTargets,
  ProfileActs,
  ProfileCreator,
  ProfileRemover,
  ProfileRenamer,
  ProfilesReader,
  RevisionsReader,
];

/** Expects the modules of database, http, identity, model-schemas and signals. Global: several features write override sets. */
@Global()
@Module({ providers, exports: providers })
export class OverrideSetsModule {}

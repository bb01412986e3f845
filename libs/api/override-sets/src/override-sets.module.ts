import { Global, Module } from '@nestjs/common';
import { ImpactReader } from './impact/impact.reader.js';
import { PastConfigReader } from './history/past-config.reader.js';
import { PastTargets } from './history/past-targets.js';
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
  RevisionsReader,
];

/** Expects the modules of database, http, identity, model-schemas and signals. Global: several features write override sets. */
@Global()
@Module({ providers, exports: providers })
export class OverrideSetsModule {}

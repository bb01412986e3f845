import { Module } from '@nestjs/common';
import { ResolveController } from './resolve/resolve.controller.js';
import { ResolveService } from './resolve/resolve.service.js';
import { SnapshotController } from './snapshot/snapshot.controller.js';
import { SnapshotService } from './snapshot/snapshot.service.js';

/** What adapters are served from. Expects DatabaseModule and ModelSchemasModule, which are global. */
@Module({
  controllers: [SnapshotController, ResolveController],
  providers: [SnapshotService, ResolveService],
})
export class GenerationAdapterModule {}

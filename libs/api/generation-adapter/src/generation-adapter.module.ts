import { Module } from '@nestjs/common';
import { ReceiptsController } from './receipts/receipts.controller.js';
import { ReceiptsService } from './receipts/receipts.service.js';
import { ResolveController } from './resolve/resolve.controller.js';
import { ResolveService } from './resolve/resolve.service.js';
import { SnapshotController } from './snapshot/snapshot.controller.js';
import { SnapshotService } from './snapshot/snapshot.service.js';

/** What adapters are served from. Expects the modules of database, model-schemas and signals, which are global. */
@Module({
  controllers: [SnapshotController, ResolveController, ReceiptsController],
  providers: [SnapshotService, ResolveService, ReceiptsService],
})
export class GenerationAdapterModule {}

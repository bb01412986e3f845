import { Module } from '@nestjs/common';
import { ConfigExporter } from './export/config.exporter.js';
import { ExportController } from './export/export.controller.js';
import { PresetAdministrator } from './presets/preset.administrator.js';
import { PresetRevisionsController } from './presets/preset-revisions.controller.js';
import { PresetRevisionsReader } from './presets/preset-revisions.reader.js';
import { PresetsController } from './presets/presets.controller.js';
import { PresetsReader } from './presets/presets.reader.js';
import { TransferSourceReader } from './transfer/transfer-source.reader.js';
import { TransferController } from './transfer/transfer.controller.js';
import { TransferService } from './transfer/transfer.service.js';

/** Expects OverrideSetsModule and AdministrationModule, which are global, and what those expect. */
@Module({
  controllers: [PresetsController, PresetRevisionsController, TransferController, ExportController],
  providers: [
    PresetsReader,
    PresetRevisionsReader,
    PresetAdministrator,
    TransferSourceReader,
    TransferService,
    ConfigExporter,
  ],
})
export class PresetsModule {}

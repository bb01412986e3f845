import { Injectable } from '@nestjs/common';
import { ServingMark, SharedRun, UnitOfWork } from '@kamerton/api-database';
import { ModelSchemas } from '@kamerton/api-model-schemas';
import { buildSnapshot } from './build-snapshot.js';
import { ServedSnapshot } from './served-snapshot.js';

/** The snapshot as of now. One short query tells whether the one in memory still is; all who ask meanwhile share it. */
@Injectable()
export class SnapshotService {
  private latest: ServedSnapshot | null = null;
  private readonly check = new SharedRun(() => this.refresh());

  constructor(
    private readonly mark: ServingMark,
    private readonly unitOfWork: UnitOfWork,
    private readonly schemas: ModelSchemas,
  ) {}

  /** Contains every change that was committed before the call. */
  current(): Promise<ServedSnapshot> {
    return this.check.run();
  }

  private async refresh(): Promise<ServedSnapshot> {
    const mark = await this.mark.current();
    if (this.latest?.mark !== mark) this.latest = await this.build();
    return this.latest;
  }

  /** Sequence, sets and models from one moment: a set never comes with a sequence that does not count it. */
  private build(): Promise<ServedSnapshot> {
    return this.unitOfWork.read(async (records) => {
      const { ledger, models, overrideSets } = records;
      const mark = await records.servingMark();
      const source = {
        sequence: await ledger.sequence(),
        models: await models.states(),
        sets: await overrideSets.served(),
      };
      const body = buildSnapshot(source, (model) => this.schemas.of(model, 'en'), new Date());
      return new ServedSnapshot(mark, body);
    });
  }
}

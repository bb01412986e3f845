import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
} from '@angular/core';
import { WritePreview } from '@kamerton/cockpit-changes';
import type { ModelPlace } from '@kamerton/cockpit-data-access';
import { LanguageStore, type Segment, Segments, injectTexts } from '@kamerton/cockpit-ui';
import type { TransferSource } from '@kamerton/contract';
import { FileChoice, type GivenDocument } from '../choice/file-choice';
import { ModelChoice } from '../choice/model-choice';
import { PresetChoice } from '../choice/preset-choice';
import { transferTexts } from '../texts/transfer.texts';
import { ArrivalReport } from './arrival-report';
import { arrives } from './report-rows';
import { type TransferOrder, TransferSession } from './transfer-session';

type SourceKind = 'preset' | 'model' | 'file';

/** Values of a preset, of another model or of a file: what of them arrives here, and what that would do. */
@Component({
  selector: 'kam-bring-in',
  imports: [ArrivalReport, FileChoice, ModelChoice, PresetChoice, Segments, WritePreview],
  templateUrl: './bring-in.html',
  styleUrl: './bring-in.scss',
  providers: [TransferSession],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BringIn {
  readonly place = input.required<ModelPlace>();
  /** To begin with; `''`: none. */
  readonly startingPreset = input('');
  /** With the new version. */
  readonly applied = output<number>();

  private readonly language = inject(LanguageStore).language;
  protected readonly session = inject(TransferSession);
  protected readonly texts = injectTexts(transferTexts);

  protected readonly kind = signal<SourceKind>('preset');
  protected readonly kinds = computed((): readonly Segment<SourceKind>[] =>
    (['preset', 'model', 'file'] as const).map((value) => ({ value, text: this.texts()[value] })),
  );
  protected readonly mode = signal<TransferOrder['mode']>('merge');
  protected readonly modes = computed((): readonly Segment<TransferOrder['mode']>[] =>
    (['merge', 'replace'] as const).map((value) => ({ value, text: this.texts()[value] })),
  );
  protected readonly preset = linkedSignal(() => this.startingPreset());
  protected readonly origin = signal<ModelPlace | null>(null);
  protected readonly document = signal<GivenDocument | null>(null);
  private readonly source = computed<TransferSource | null>(() => {
    const [preset, origin, document] = [this.preset(), this.origin(), this.document()];
    switch (this.kind()) {
      case 'preset':
        return preset === '' ? null : { preset };
      case 'model':
        return origin && { copy_of: origin };
      case 'file':
        return document && { document };
    }
  });
  protected readonly left = linkedSignal<TransferSource | null, readonly string[]>({
    source: this.source,
    computation: () => [],
  });
  protected readonly resolving = linkedSignal({ source: this.source, computation: () => false });
  private readonly order = computed<TransferOrder>(() => ({
    place: this.place(),
    source: this.source(),
    mode: this.mode(),
    left: this.left(),
    resolving: this.resolving(),
  }));
  protected readonly noneTaken = computed(() => {
    const all = (this.session.complete()?.report ?? []).filter(arrives);
    return all.length > 0 && all.every(({ as }) => this.left().includes(as));
  });

  constructor() {
    effect(() => {
      const order = this.order();
      this.language();
      untracked(() => void this.session.look(order));
    });
  }

  protected look(): void {
    void this.session.look(this.order());
  }

  protected async apply(reason: string): Promise<void> {
    const version = await this.session.apply(this.order(), reason);
    if (version !== null) this.applied.emit(version);
  }
}

import { ChangeDetectionStrategy, Component, computed, input, model, output } from '@angular/core';
import { FailureNotice, type Failure, Notice, Skeleton, injectTexts } from '@kamerton/cockpit-ui';
import type { ConfigWriteBody } from '@kamerton/contract';
import { changesTexts } from '../texts/changes.texts';
import type { Definitions } from '../words/parameter-words';
import { ConfirmBar } from './confirm-bar';
import { ConflictList } from './conflict-list';
import { WriteReview } from './write-review';

/** A write that was tried without storing anything: what it would do, what it contradicts, and the way to do it. */
@Component({
  selector: 'kam-write-preview',
  imports: [ConfirmBar, ConflictList, FailureNotice, Notice, Skeleton, WriteReview],
  templateUrl: './write-preview.html',
  styleUrl: './write-preview.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WritePreview {
  /** Answer of the dry run; `null`: none yet, or it failed. */
  readonly write = input.required<ConfigWriteBody | null>();
  /** Of the dry run, or of the write itself. */
  readonly failure = input.required<Failure | null>();
  readonly pending = input(false);
  readonly applying = input(false);
  /** For contradictions, which come without a schema. */
  readonly definitions = input<Definitions>({});
  readonly action = input.required<string>();
  readonly cancellable = input(false);
  /** Whether contradictions are to be settled; the dry run has to be made again when it changes. */
  readonly resolving = model(false);
  readonly confirmed = output<string>();
  readonly cancelled = output();
  readonly retried = output();

  protected readonly texts = injectTexts(changesTexts);
  protected readonly conflicts = computed(() => {
    const failure = this.failure();
    return (failure?.kind === 'problem' && failure.problem.conflicts) || [];
  });
  /** Values that policies do not let through can be fitted or left out, too. */
  protected readonly refused = computed(() => {
    const failure = this.failure();
    return failure?.kind === 'problem' && failure.problem.code === 'INVALID_PARAMETERS';
  });
  protected readonly changesNothing = computed(() => {
    const write = this.write();
    return write !== null && Object.keys(write.diff).length === 0 && write.also_changed.length === 0;
  });
}

import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/**
 * Grey rows where data will stand. The style sheet keeps them invisible for 200 ms: what arrives sooner never flickers,
 * and as the space is taken from the start nothing jumps.
 */
@Component({
  selector: 'kam-skeleton',
  template: `
    <span class="cdk-visually-hidden">{{ label() }}</span>
    @for (row of rowNumbers(); track row) {
      <div class="row"><span></span><span></span><span></span></div>
    }
  `,
  styleUrl: './skeleton.scss',
  host: { role: 'status', 'aria-busy': 'true' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Skeleton {
  /** What is being waited for, in words. */
  readonly label = input.required<string>();
  readonly rows = input(8);
  protected readonly rowNumbers = computed(() => Array.from({ length: this.rows() }, (_, index) => index));
}

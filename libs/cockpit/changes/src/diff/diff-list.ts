import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { injectTexts } from '@kamerton/cockpit-ui';
import type { DiffBody } from '@kamerton/contract';
import { changesTexts } from '../texts/changes.texts';
import { type Definitions, injectParameterWords } from '../words/parameter-words';
import { diffRows } from './diff-rows';

/** What changed in an override set: name, from, to. */
@Component({
  selector: 'kam-diff-list',
  template: `
    @if (rows().length > 0) {
      <ul>
        @for (row of rows(); track row.key) {
          <li>
            <strong>{{ row.label }}</strong>
            <span class="from">{{ row.from }}</span> → {{ row.to }}
          </li>
        }
      </ul>
    } @else {
      <p>{{ texts().nothing }}</p>
    }
  `,
  styleUrl: './diff-list.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DiffList {
  readonly diff = input.required<DiffBody>();
  readonly definitions = input.required<Definitions>();
  protected readonly texts = injectTexts(changesTexts);
  private readonly words = injectParameterWords(this.definitions);
  protected readonly rows = computed(() => diffRows(this.diff(), this.words(), this.texts()));
}

import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { injectTexts } from '@kamerton/cockpit-ui';
import type { ConflictResolution } from '@kamerton/contract';
import type { ParameterValue, Policy } from '@kamerton/parameter-schema';
import type { ChangesTexts } from '../texts/changes.en';
import { changesTexts } from '../texts/changes.texts';
import { type Definitions, type ParameterWords, injectParameterWords } from '../words/parameter-words';

/** Contradictions between a write and what stands elsewhere, each with what is or would be made of it. */
@Component({
  selector: 'kam-conflict-list',
  template: `
    <ul>
      @for (line of lines(); track $index) {
        <li>
          {{ line.message }} <span>{{ line.becomes }}</span>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      margin: 0.25rem 0 0;
      padding-inline-start: 1.25rem;
    }

    span {
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConflictList {
  readonly conflicts = input.required<readonly ConflictResolution[]>();
  readonly definitions = input.required<Definitions>();
  protected readonly texts = injectTexts(changesTexts);
  private readonly words = injectParameterWords(this.definitions);
  protected readonly lines = computed(() =>
    this.conflicts().map((conflict) => ({
      message: conflict.message,
      becomes: becomesWords(conflict, this.words(), this.texts()),
    })),
  );
}

const becomesWords = (
  { parameter, resolution, to }: ConflictResolution,
  words: ParameterWords,
  texts: ChangesTexts,
) => {
  const left = isPolicy(to) ? words.policy(parameter, to) : words.stored(parameter, to);
  const became = texts.resolutions[resolution];
  return `→ ${typeof became === 'string' ? became : became(left)}`;
};

const isPolicy = (left: ParameterValue | Policy | null): left is Policy =>
  typeof left === 'object' && left !== null && !Array.isArray(left);

import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { injectTexts } from '@kamerton/cockpit-ui';
import type { ConflictResolution } from '@kamerton/contract';
import type { ParameterValue, Policy } from '@kamerton/parameter-schema';
import type { ChangesTexts } from '../texts/changes.en';
import { changesTexts } from '../texts/changes.texts';
import { type Definitions, type ParameterWords, injectParameterWords } from '../words/parameter-words';
import { placeWords } from '../words/place-words';

/** Contradictions between a write and what stands elsewhere, each with what is or would be made of it. */
@Component({
  selector: 'kam-conflict-list',
  template: `
    <ul>
      @for (line of lines(); track $index) {
        <li>
          <strong>{{ line.where }}:</strong>
          {{ line.message }}
          @if (line.becomes) {
            <span>{{ line.becomes }}</span>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      margin: 0.25rem 0 0;
      padding-inline-start: 1.25rem;
    }

    strong {
      margin-inline-end: 0.25rem;
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
      where: `${placeWords(conflict, this.texts())}, ${this.words().label(conflict.parameter)}`,
      message: withoutName(conflict),
      becomes: becomesWords(conflict, this.words(), this.texts()),
    })),
  );
}

/** What stands before it names the parameter already, as the reader knows it. */
const withoutName = ({ message, parameter }: ConflictResolution): string =>
  message.startsWith(`${parameter}: `) ? message.slice(parameter.length + 2) : message;

/** The message tells what becomes of a value, but not what is left of a policy. */
const becomesWords = (
  { parameter, subject, resolution, to }: ConflictResolution,
  words: ParameterWords,
  texts: ChangesTexts,
): string =>
  subject === 'policy' && resolution === 'narrowed' && isPolicy(to) ? texts.narrowed(words.policy(parameter, to)) : '';

const isPolicy = (left: ParameterValue | Policy | null): left is Policy =>
  typeof left === 'object' && left !== null && !Array.isArray(left);

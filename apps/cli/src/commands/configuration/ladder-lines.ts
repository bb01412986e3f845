import { refusalMessage, type EffectiveValue, type Language } from '@kamerton/parameter-schema';
import { printable } from '../../output/printable.js';
import type { Style } from '../../output/style.js';
import { effectiveText } from '../../render/value-text.js';

/** Each rung that says anything, the highest first, with why it is not what counts. */
export function ladderLines({ ladder, source }: EffectiveValue, language: Language, style: Style): string {
  return ladder
    .toReversed()
    .map((step) => {
      const notes = [
        step.user_id === undefined ? '' : `${step.user_id}, ${step.at ?? ''}`,
        step.refusal === undefined ? '' : refusalMessage(step.refusal, language),
      ].filter((note) => note !== '');
      const text = printable([`${step.source}: ${effectiveText(step.value)}`, ...notes].join('; '));
      return step.source === source ? `    ${style.green(`* ${text}`)}\n` : `    ${style.dim(`- ${text}`)}\n`;
    })
    .join('');
}

import { validateValue } from '@kamerton/parameter-schema';
import type { Inquiry } from '../asking/inquiry.js';
import type { Refused } from '../asking/outcome.js';
import type { Respondent } from '../asking/respondent.js';
import type { Values } from '../asking/values.js';
import { acceptedBase, isRefused } from './accepted-base.js';
import type { Ground } from './bench.js';
import { greedyControl } from './greedy-control.js';
import { misspeltControl } from './misspelt.js';
import { neutralValues } from './neutral-values.js';
import { answerTokens, prompts, tellingTokens } from './prompts.js';
import { variety } from './variety.js';

const hotTemperatures = [1.5, 1, 0.8];

/** The controls before any trial. Refused: the server takes not even a plain request. */
export function* prepareGround(respondent: Respondent): Inquiry<Ground | Refused> {
  const wanted = wantedBase(respondent);
  const base = yield* acceptedBase(respondent, prompts[0], wanted);
  if (isRefused(base)) return base;
  const { temperature: hotTemperature, ...others } = base;
  const hot = hotTemperature === undefined ? {} : { temperature: hotTemperature };

  const control = yield* greedyControl(respondent, prompts, others);
  const misspelt = control === null ? null : yield* misspeltControl(respondent, others, control);
  const greedy = control !== null && misspelt?.harmless === true ? control.values : null;
  const prompt = control?.prompt ?? prompts[0];
  const { varies, seeded, note } = yield* variety(respondent, prompt, { ...others, ...hot });
  const left = Object.keys(wanted).filter((name) => !(name in base));
  return {
    prompt,
    base: others,
    greedy,
    greedyText: control?.text ?? '',
    hot,
    varies,
    seeded,
    telling: control === null || control.tokens >= tellingTokens,
    notes: [
      control === null
        ? 'the same request never gave the same text'
        : `three requests with ${JSON.stringify(control.values)} gave the same text`,
      ...(misspelt === null ? [] : [misspelt.note]),
      note,
      ...(left.length === 0 ? [] : [`${left.join(', ')} could not be sent along: refused`]),
    ],
  };
}

function wantedBase(respondent: Respondent): Values {
  const { schema, baseLayers } = respondent.subject;
  const sendable = (name: string, value: unknown): boolean => {
    const definition = schema.parameters[name];
    return definition !== undefined && respondent.carries(name) && validateValue(name, definition, value).length === 0;
  };
  const temperature = hotTemperatures.find((value) => sendable('temperature', value));
  const neutral = Object.entries(neutralValues(schema, baseLayers)).filter(([name]) => respondent.carries(name));
  return {
    ...(sendable('max_tokens', answerTokens) ? { max_tokens: answerTokens } : {}),
    ...(temperature === undefined ? {} : { temperature }),
    ...Object.fromEntries(neutral),
  };
}

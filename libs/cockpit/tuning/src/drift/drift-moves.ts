import { type DriftWording, type FormModel, driftMoves } from '@kamerton/cockpit-parameter-form';
import type { DriftBody } from '@kamerton/contract';
import type { DriftTexts } from '../texts/drift.en';

/** Everything that moved beneath a model, one line each: the runtime and the model's files first, then parameter by parameter. */
export const driftLines = (
  drift: DriftBody,
  form: FormModel,
  texts: DriftTexts,
  wording: DriftWording,
): readonly string[] => {
  const version = drift.runtime_version;
  const unknown = wording.words.unknown;
  return [
    ...(version ? [texts.version(version.from ?? unknown, version.to ?? unknown)] : []),
    ...(drift.digest ? [texts.digest] : []),
    ...Object.entries(drift.parameters).map(([name, moved]) => {
      const definition = form.field(name)?.definition();
      return texts.parameter(definition?.label ?? name, driftMoves(moved, definition, wording).join(', '));
    }),
  ];
};

import type { FamilyFact, ModelFacts } from '../runtime-kind.js';

/**
 * Models released after Claude Opus 4.6 take no sampling values but their own. Of earlier ones, those of the fourth
 * generation are known apart, and Opus 5 for its thinking.
 */
export const anthropicFamilies = ['claude-4', 'claude-before-4', 'claude-after-opus-4.6', 'claude-opus-5'] as const;
export type AnthropicFamily = (typeof anthropicFamilies)[number];

/** The border: its own release is the last one with free sampling. */
export const isBorderModel = (model: unknown): boolean =>
  typeof model === 'string' && /^claude-opus-4-6(-\d{8})?$/.test(model);

export interface AnthropicSigns {
  readonly model: string;
  /** Milliseconds since 1970; `null`: not told, or told as the epoch, which means unknown. */
  readonly releasedAt: number | null;
  /** Of the border model, where the same list has it. */
  readonly borderReleasedAt: number | null;
}

/** A date of release decides; without one the name does; `null`: nobody knows. */
export const recogniseAnthropicFamily = ({
  model,
  releasedAt,
  borderReleasedAt,
}: AnthropicSigns): FamilyFact | null => {
  const named = namedFamily(model);
  if (named === 'claude-opus-5' || releasedAt === null || borderReleasedAt === null) return byName(named, model);
  if (releasedAt <= borderReleasedAt) {
    // That it is not of a later generation is certain; of which earlier one it is, only its name tells.
    return named === 'claude-after-opus-4.6' ? null : byName(named, model);
  }
  return {
    id: 'claude-after-opus-4.6',
    evidence: `created_at of ${model} is later than that of Claude Opus 4.6: GET /v1/models`,
    from: 'runtime_live',
  };
};

const byName = (id: AnthropicFamily | null, model: string): FamilyFact | null =>
  id === null ? null : { id, evidence: `model name: ${model}`, from: 'model_name' };

/** `claude-opus-4-6`, `claude-opus-4-20250514`, `claude-3-5-sonnet-20241022`; a number of eight digits is a date. */
const lineFirst = /^claude-(opus|sonnet|haiku)-(\d{1,2})(?:-(\d{1,2}))?(?:-(?:\d{8}|latest))?$/;
const versionFirst = /^claude-([123])(?:[-.]\d)?(?:-|$)/;
const beforeLines = /^claude-(instant|2)/;

const namedFamily = (model: string): AnthropicFamily | null => {
  if (versionFirst.test(model) || beforeLines.test(model)) return 'claude-before-4';
  const [, line, majorText, minorText = '0'] = lineFirst.exec(model) ?? [];
  if (line === undefined) return null;
  const [major, minor] = [Number(majorText), Number(minorText)];
  if (major >= 5) return line === 'opus' && major === 5 && minor === 0 ? 'claude-opus-5' : 'claude-after-opus-4.6';
  if (major < 4) return 'claude-before-4';
  if (minor <= lastFree[line === 'opus' ? 'opus' : 'other']) return 'claude-4';
  // Sonnet 4.6 and Haiku 4.6 stand at the border, and their names do not tell on which side.
  return line === 'opus' || minor > lastFree.opus ? 'claude-after-opus-4.6' : null;
};

const lastFree = { opus: 6, other: 5 };

export const anthropicFamilyOf = ({ family }: ModelFacts): AnthropicFamily | null =>
  anthropicFamilies.find((known) => known === family?.id) ?? null;

/** `true`: sampling values of their own are refused; `false`: taken; `null`: unknown. */
export const hasFixedSampling = (facts: ModelFacts): boolean | null => {
  const family = anthropicFamilyOf(facts);
  return family === null ? null : family === 'claude-after-opus-4.6' || family === 'claude-opus-5';
};

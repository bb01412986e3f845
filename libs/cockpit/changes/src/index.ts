export { DiffList } from './diff/diff-list';
export { type DiffRow, diffRows } from './diff/diff-rows';
export { ImpactSummary } from './impact/impact-summary';
export { ConfirmBar } from './review/confirm-bar';
export { ConflictList } from './review/conflict-list';
export { WritePreview } from './review/write-preview';
export { WriteReview } from './review/write-review';
export { changesTexts } from './texts/changes.texts';
export { type Definitions, type ParameterWords, injectParameterWords } from './words/parameter-words';

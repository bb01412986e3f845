export { ParameterForm } from './form/parameter-form';
export { FormModel } from './model/form-model';
export type { ParameterField } from './model/parameter-field';
export { type Setting, equalSettings, settingOf } from './model/setting';
export { type DriftWording, driftMoves } from './row/beneath-words';
export { fruitlessWords } from './row/verdict-words';
export { beneathTexts, verdictTexts } from './texts/form.texts';
export { type ValueWords, injectValueWords } from './texts/value-words';
export { verdictIcons } from './verdict/verdict-icons';

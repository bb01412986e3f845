export { ParameterForm } from './form/parameter-form';
export { FormModel } from './model/form-model';
export type { ParameterField } from './model/parameter-field';
export { type Setting, equalSettings, settingOf } from './model/setting';
export { type ValueWords, injectValueWords } from './texts/value-words';

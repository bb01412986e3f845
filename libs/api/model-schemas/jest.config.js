import { nestProject } from '../../../jest.preset.js';

export default nestProject('api-model-schemas', import.meta.dirname);

import { nestProject } from '../../../jest.preset.js';

export default nestProject('api-testing', import.meta.dirname);

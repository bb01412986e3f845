import { nestProject } from '../../../jest.preset.js';

export default nestProject('api-settings', import.meta.dirname);

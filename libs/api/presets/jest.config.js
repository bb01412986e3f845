import { nestProject } from '../../../jest.preset.js';

export default nestProject('api-presets', import.meta.dirname);

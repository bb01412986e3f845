import { nestProject } from '../../../jest.preset.js';

export default nestProject('api-config-overrides', import.meta.dirname);

import { nestProject } from '../../../jest.preset.js';

export default nestProject('api-health', import.meta.dirname);

import { nestProject } from '../../../jest.preset.js';

export default nestProject('api-registry', import.meta.dirname);

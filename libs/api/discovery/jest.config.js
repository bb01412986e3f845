import { nestProject } from '../../../jest.preset.js';

export default nestProject('api-discovery', import.meta.dirname);

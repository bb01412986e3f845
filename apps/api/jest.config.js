import { nestProject } from '../../jest.preset.js';

export default nestProject('api', import.meta.dirname);

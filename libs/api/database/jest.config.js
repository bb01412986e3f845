import { nestProject } from '../../../jest.preset.js';

export default nestProject('api-database', import.meta.dirname);

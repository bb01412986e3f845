import { nestProject } from '../../../jest.preset.js';

export default nestProject('api-override-sets', import.meta.dirname);

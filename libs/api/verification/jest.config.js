import { nestProject } from '../../../jest.preset.js';

export default nestProject('api-verification', import.meta.dirname);

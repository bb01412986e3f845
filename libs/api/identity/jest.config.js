import { nestProject } from '../../../jest.preset.js';

export default nestProject('api-identity', import.meta.dirname);

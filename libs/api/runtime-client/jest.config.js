import { nestProject } from '../../../jest.preset.js';

export default nestProject('api-runtime-client', import.meta.dirname);

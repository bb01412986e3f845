import { nestProject } from '../../../jest.preset.js';

export default nestProject('api-http', import.meta.dirname);

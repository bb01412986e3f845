import { nestProject } from '../../../jest.preset.js';

export default nestProject('api-signals', import.meta.dirname);

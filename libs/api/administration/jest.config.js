import { nestProject } from '../../../jest.preset.js';

export default nestProject('api-administration', import.meta.dirname);

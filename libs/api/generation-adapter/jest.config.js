import { nestProject } from '../../../jest.preset.js';

export default nestProject('api-generation-adapter', import.meta.dirname);

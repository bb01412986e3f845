import { nodeProject } from '../../../jest.preset.js';

export default nodeProject('runtime-catalog', import.meta.dirname);

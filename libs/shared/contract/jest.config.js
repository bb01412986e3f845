import { nodeProject } from '../../../jest.preset.js';

export default nodeProject('contract', import.meta.dirname);

import { nodeProject } from '../../jest.preset.js';

export default nodeProject('bench', import.meta.dirname);

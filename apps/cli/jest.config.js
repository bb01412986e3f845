import { nodeProject } from '../../jest.preset.js';

export default nodeProject('cli', import.meta.dirname);

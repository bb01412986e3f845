import { nodeProject } from '../../../jest.preset.js';

export default nodeProject('probing', import.meta.dirname);

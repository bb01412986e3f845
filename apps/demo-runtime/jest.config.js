import { nodeProject } from '../../jest.preset.js';

export default nodeProject('demo-runtime', import.meta.dirname);

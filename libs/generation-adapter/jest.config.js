import { nodeProject } from '../../jest.preset.js';

export default nodeProject('generation-adapter', import.meta.dirname);

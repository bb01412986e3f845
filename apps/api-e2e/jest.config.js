import { nodeProject } from '../../jest.preset.js';

export default nodeProject('api-e2e', import.meta.dirname);

import { nodeProject } from '../../../jest.preset.js';

export default nodeProject('request-plan', import.meta.dirname);

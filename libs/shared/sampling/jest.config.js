import { nodeProject } from '../../../jest.preset.js';

export default nodeProject('sampling', import.meta.dirname);

import { nodeProject } from '../../../jest.preset.js';

export default nodeProject('parameter-schema', import.meta.dirname);

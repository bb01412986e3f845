import { nodeProject } from '../../jest.preset.js';

export default nodeProject('catalogue', import.meta.dirname);

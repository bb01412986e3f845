import { nodeProject } from '../../../jest.preset.js';

export default nodeProject('settings-formats', import.meta.dirname);

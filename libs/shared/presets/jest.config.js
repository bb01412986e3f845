import { nodeProject } from '../../../jest.preset.js';

export default nodeProject('presets', import.meta.dirname);

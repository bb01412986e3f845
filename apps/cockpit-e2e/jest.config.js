import { nodeProject } from '../../jest.preset.js';

export default nodeProject('cockpit-e2e', import.meta.dirname);

import { nodeProject } from '../../../jest.preset.js';

export default nodeProject('settings-document', import.meta.dirname);

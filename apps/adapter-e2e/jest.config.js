import { nodeProject } from '../../jest.preset.js';

export default nodeProject('adapter-e2e', import.meta.dirname, { timeout: 60_000 });

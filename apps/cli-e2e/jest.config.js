import { nodeProject } from '../../jest.preset.js';

export default nodeProject('cli-e2e', import.meta.dirname, { timeout: 60_000 });

import { nodeProject } from '../../jest.preset.js';

export default nodeProject('start-e2e', import.meta.dirname, { timeout: 120_000 });

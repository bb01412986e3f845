import { nodeProject } from '../../jest.preset.js';

// A verification puts up to two hundred questions.
export default nodeProject('demo-runtime', import.meta.dirname, { timeout: 120_000 });

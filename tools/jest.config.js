import { nodeProject } from '../jest.preset.js';

export default {
  ...nodeProject('tools', import.meta.dirname, { timeout: 60_000 }),
  // A project of its own.
  testPathIgnorePatterns: ['<rootDir>/bench/'],
};

import { nodeProject } from '../jest.preset.js';

export default {
  ...nodeProject('tools', import.meta.dirname, { timeout: 60_000 }),
  // Projects of their own.
  testPathIgnorePatterns: ['<rootDir>/bench/', '<rootDir>/catalogue/'],
};

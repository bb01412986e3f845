import { nodeProject } from '../jest.preset.js';

export default {
  ...nodeProject('tools', import.meta.dirname),
  // A project of its own.
  testPathIgnorePatterns: ['<rootDir>/bench/'],
};

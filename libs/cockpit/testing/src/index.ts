export { type ConfigFixture, configBody } from './config-body';
export { definitions } from './definitions';
export { problem } from './problem';
export { modelBody, runtimeBody } from './registry-bodies';

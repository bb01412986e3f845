export { type ConfigFixture, configBody } from './config-body';
export { definitions } from './definitions';
export { problem } from './problem';
export { modelBody, runtimeBody } from './registry-bodies';
export { verdictBody } from './verdict-body';
export { verificationBody } from './verification-body';
export { configWriteBody, revisionBody, revisionDetailBody } from './revision-bodies';
export { type Feature, FeaturePage } from './feature-page';
export { presetBody, transferBody } from './transfer-bodies';

export * from './rows.js';
export * from './start-feature-app.js';
export * from './start-test-api.js';
export * from './test-client.js';

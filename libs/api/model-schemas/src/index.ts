export { tellsLess } from './drift/equally-told.js';
export { isMove, withVerdicts, type FactsMove } from './drift/facts-move.js';
export * from './drift/model-drifts.js';
export * from './model-schemas.js';
export * from './model-schemas.module.js';
export * from './problems/schema-problem.js';
export * from './schema-hash.js';
export * from './tunable-model.js';
export * from './unknown-names.js';

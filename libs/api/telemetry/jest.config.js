import { nestProject } from '../../../jest.preset.js';

export default nestProject('api-telemetry', import.meta.dirname);

import { angularProject } from '../../../jest.preset.js';

export default angularProject('cockpit-transfer', import.meta.dirname);

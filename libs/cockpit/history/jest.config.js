import { angularProject } from '../../../jest.preset.js';

export default angularProject('cockpit-history', import.meta.dirname);

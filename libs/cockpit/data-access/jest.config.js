import { angularProject } from '../../../jest.preset.js';

export default angularProject('cockpit-data-access', import.meta.dirname);

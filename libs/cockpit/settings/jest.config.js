import { angularProject } from '../../../jest.preset.js';

export default angularProject('cockpit-settings', import.meta.dirname);

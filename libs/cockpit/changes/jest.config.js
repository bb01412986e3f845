import { angularProject } from '../../../jest.preset.js';

export default angularProject('cockpit-changes', import.meta.dirname);

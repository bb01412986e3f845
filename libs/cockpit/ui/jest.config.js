import { angularProject } from '../../../jest.preset.js';

export default angularProject('cockpit-ui', import.meta.dirname);

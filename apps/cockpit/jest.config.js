import { angularProject } from '../../jest.preset.js';

export default angularProject('cockpit', import.meta.dirname);

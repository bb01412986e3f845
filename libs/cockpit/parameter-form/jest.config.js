import { angularProject } from '../../../jest.preset.js';

export default angularProject('cockpit-parameter-form', import.meta.dirname);

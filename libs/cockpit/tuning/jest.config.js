import { angularProject } from '../../../jest.preset.js';

export default angularProject('cockpit-tuning', import.meta.dirname);

export { tuningRoutes } from './tuning.routes';

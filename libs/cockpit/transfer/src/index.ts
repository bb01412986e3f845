export { presetRoutes, transferRoutes } from './transfer.routes';

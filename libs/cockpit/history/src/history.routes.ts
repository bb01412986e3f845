import type { Routes } from '@angular/router';
import { HistoryPage } from './page/history-page';

/** Of the runtime-wide set, and of a model or one of its profiles. What is looked at stands in the query, to be passed on. */
export const historyRoutes: Routes = [
  { path: ':runtime', component: HistoryPage },
  { path: ':runtime/:model', component: HistoryPage },
];

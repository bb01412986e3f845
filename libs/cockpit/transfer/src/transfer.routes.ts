import type { Routes } from '@angular/router';
import { TransferPage } from './page/transfer-page';
import { draftGuard } from './presets/draft-guard';
import { PresetsPage } from './presets/presets-page';

export const transferRoutes: Routes = [{ path: ':runtime/:model', component: TransferPage }];

export const presetRoutes: Routes = [{ path: '', component: PresetsPage, canDeactivate: [draftGuard] }];

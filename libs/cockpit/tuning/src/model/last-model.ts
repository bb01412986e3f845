import { Injectable, inject } from '@angular/core';
import type { ModelAddress } from '@kamerton/cockpit-data-access';
import { PreferenceStorage } from '@kamerton/cockpit-ui';

/** Which model was on the screen last, so that the next visit starts there. */
@Injectable({ providedIn: 'root' })
export class LastModel {
  private readonly storage = inject(PreferenceStorage);

  remember({ runtime, model }: ModelAddress): void {
    this.storage.write('model', `${runtime}\n${model}`);
  }

  recall(): ModelAddress | null {
    const [runtime, model] = (this.storage.read('model') ?? '').split('\n');
    return runtime && model ? { runtime, model } : null;
  }
}

import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'kam-root',
  template: `<h1>Kamerton</h1>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class App {}

import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { AppBar } from '@kamerton/cockpit-ui';

@Component({
  selector: 'kam-root',
  imports: [AppBar, RouterOutlet],
  template: `
    <kam-app-bar />
    <router-outlet />
  `,
  styleUrl: './app.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class App {}

import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { ParameterField } from '../model/parameter-field';
import { BoolControl } from './bool/bool-control';
import { EnumControl } from './enum/enum-control';
import { ListControl } from './list/list-control';
import { NumberControl } from './number/number-control';
import { StringControl } from './string/string-control';

/**
 * Which component edits which type. `@default never` makes a type without one a compile error, and the cases narrow the
 * definition for the components; being known at compile time, they also appear faster than ones looked up in a table.
 */
@Component({
  selector: 'kam-parameter-control',
  imports: [BoolControl, EnumControl, ListControl, NumberControl, StringControl],
  template: `
    @let definition = field().definition();
    @switch (definition.type) {
      @case ('float') {
        <kam-number-control [field]="field()" [definition]="definition" />
      }
      @case ('int') {
        <kam-number-control [field]="field()" [definition]="definition" />
      }
      @case ('bool') {
        <kam-bool-control [field]="field()" />
      }
      @case ('enum') {
        <kam-enum-control [field]="field()" [definition]="definition" />
      }
      @case ('string') {
        <kam-string-control [field]="field()" />
      }
      @case ('list') {
        <kam-list-control [field]="field()" [definition]="definition" />
      }
      @default never(definition);
    }
  `,
  styles: `
    :host {
      display: block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ParameterControl {
  readonly field = input.required<ParameterField>();
}

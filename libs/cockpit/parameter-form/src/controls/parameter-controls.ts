import type { Type } from '@angular/core';
import type { ParameterType } from '@kamerton/parameter-schema';
import { BoolControl } from './bool/bool-control';
import { EnumControl } from './enum/enum-control';
import { ListControl } from './list/list-control';
import { NumberControl } from './number/number-control';
import { StringControl } from './string/string-control';

/** Which component edits which type. Each takes the row's `field` as its only input; a type without one is a compile error. */
export const parameterControls: Readonly<Record<ParameterType, Type<unknown>>> = {
  float: NumberControl,
  int: NumberControl,
  bool: BoolControl,
  enum: EnumControl,
  string: StringControl,
  list: ListControl,
};

import { SetMetadata } from '@nestjs/common';
import type { Role } from './caller.js';

export const isPublicKey = Symbol('isPublic');
export const roleKey = Symbol('role');

/** Opens a route to everybody. Every other route wants to know who is calling. */
export const Public = () => SetMetadata(isPublicKey, true);

/** Lets only callers with one of the roles use the route. */
export const RequiresRole = (...anyOf: readonly [Role, ...Role[]]) => SetMetadata(roleKey, anyOf);

import { Injectable } from '@angular/core';

/**
 * What this browser remembers for its user. A browser may refuse storage (private windows, policy); the choice then holds
 * until the page is closed, which is why nobody is bothered about it.
 */
@Injectable({ providedIn: 'root' })
export class PreferenceStorage {
  read(name: string): string | null {
    try {
      return localStorage.getItem(storageKey(name));
    } catch {
      return null;
    }
  }

  write(name: string, value: string): void {
    try {
      localStorage.setItem(storageKey(name), value);
    } catch {
      return;
    }
  }
}

const storageKey = (name: string): string => `kamerton.${name}`;

import { DestroyRef, Injectable, effect, inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { MatSnackBar, type MatSnackBarRef, type TextOnlySnackBar } from '@angular/material/snack-bar';
import { Router } from '@angular/router';
import {
  type ApiResult,
  HistoryClient,
  type ModelAddress,
  ProfilesClient,
  ProfilesStore,
} from '@kamerton/cockpit-data-access';
import { injectTexts } from '@kamerton/cockpit-ui';
import type { ProfileBody } from '@kamerton/contract';
import { firstValueFrom } from 'rxjs';
import { mayLeave } from '../leave/may-leave';
import { failureWords } from '../session/failure-words';
import { TuningSession } from '../session/tuning-session';
import { profileTexts } from '../texts/profiles.texts';
import { applyTexts } from '../texts/tuning.texts';
import type { ProfileEntry } from './profile-entry';

const snackBarInMilliseconds = 12_000;

/** Profiles coming, changing their name and going; each can be taken back. */
@Injectable()
export class ProfileActs {
  private readonly client = inject(ProfilesClient);
  private readonly history = inject(HistoryClient);
  private readonly store = inject(ProfilesStore);
  private readonly session = inject(TuningSession);
  private readonly dialog = inject(MatDialog);
  private readonly snackBar = inject(MatSnackBar);
  private readonly router = inject(Router);
  private readonly texts = injectTexts(profileTexts);
  private readonly applyTexts = injectTexts(applyTexts);
  /** The way back, which leads nowhere once another model is on the screen. */
  private offered: { readonly address: ModelAddress; readonly snack: MatSnackBarRef<TextOnlySnackBar> } | null = null;

  constructor() {
    effect(() => {
      const config = this.session.form()?.config();
      if (config) this.withdrawUnless(({ runtime, model }) => config.runtime === runtime && config.model === model);
    });
    inject(DestroyRef).onDestroy(() => this.withdrawUnless(() => false));
  }

  /** Empty or as a copy; `original` is the likeliest one, `null`: none. */
  async create(address: ModelAddress, original: string | null): Promise<void> {
    const names = this.names();
    const entry: ProfileEntry = {
      names,
      original,
      act: ({ profile, copy_of }) =>
        this.client.create(address, { profile, ...(copy_of !== undefined && { copy_of }) }),
    };
    await this.ask(address, entry, this.texts().created, (profile) => this.takeBackCreation(address, profile));
  }

  async rename(address: ModelAddress, { profile: before, version }: ProfileBody): Promise<void> {
    const place = { ...address, profile: before };
    const entry: ProfileEntry = {
      names: this.names(),
      renamed: before,
      act: ({ profile }) => this.client.rename(place, version, { profile }),
    };
    await this.ask(address, entry, this.texts().renamed, (profile) => this.renameBack(address, profile, before));
  }

  async remove(address: ModelAddress, item: ProfileBody): Promise<void> {
    const place = { ...address, profile: item.profile };
    const { RemoveProfileDialog, removeProfilePlace } = await import('./remove-profile-dialog');
    const opened = this.dialog.open<unknown, typeof place, boolean>(RemoveProfileDialog, {
      ...removeProfilePlace,
      data: place,
    });
    if ((await firstValueFrom(opened.afterClosed())) !== true) return;
    const removed = await this.client.remove(place, item.version);
    if (!removed.ok) return this.complain(removed);
    this.session.discard();
    await this.show(address, null);
    this.offer(address, this.texts().removed(item.profile), async () => {
      const present = item.version + 1;
      const restored = await this.history.restore(place, item.version, { present });
      if (!restored.ok) return this.complain(restored);
      await this.show(address, item.profile);
    });
  }

  /** One that services name already, and that is not there. */
  async createNamed(address: ModelAddress, profile: string): Promise<void> {
    const created = await this.client.create(address, { profile });
    if (!created.ok) return this.complain(created);
    await Promise.all([this.store.reload(), this.session.reload()]);
  }

  private async ask(
    address: ModelAddress,
    entry: ProfileEntry,
    words: (profile: string) => string,
    takeBack: (profile: string) => Promise<void>,
  ): Promise<void> {
    if (!(await mayLeave(this.dialog, this.session.changeCount()))) return;
    const { ProfileDialog, profileDialogPlace } = await import('./profile-dialog');
    const opened = this.dialog.open<unknown, ProfileEntry, string>(ProfileDialog, {
      ...profileDialogPlace,
      data: entry,
    });
    const profile = await firstValueFrom(opened.afterClosed());
    if (!profile) return;
    this.session.discard();
    await this.show(address, profile);
    this.offer(address, words(profile), () => takeBack(profile));
  }

  private async takeBackCreation(address: ModelAddress, profile: string): Promise<void> {
    const version = this.store.find(profile)?.version;
    if (version === undefined) return;
    const removed = await this.client.remove({ ...address, profile }, version);
    if (!removed.ok) return this.complain(removed);
    await this.show(address, null);
  }

  private async renameBack(address: ModelAddress, profile: string, before: string): Promise<void> {
    const version = this.store.find(profile)?.version;
    if (version === undefined) return;
    const renamed = await this.client.rename({ ...address, profile }, version, { profile: before });
    if (!renamed.ok) return this.complain(renamed);
    await this.show(address, before);
  }

  private async show({ runtime, model }: ModelAddress, profile: string | null): Promise<void> {
    await this.store.reload();
    await this.router.navigate(['/models', runtime, model], { queryParams: { profile } });
  }

  private names(): readonly string[] {
    return (this.store.items() ?? []).map(({ profile }) => profile);
  }

  private offer(address: ModelAddress, words: string, takeBack: () => Promise<void>): void {
    const snack = this.snackBar.open(words, this.applyTexts().undo, snackPlace);
    snack.onAction().subscribe(() => void takeBack());
    this.offered = { address, snack };
  }

  private withdrawUnless(isAbout: (address: ModelAddress) => boolean): void {
    if (!this.offered || isAbout(this.offered.address)) return;
    this.offered.snack.dismiss();
    this.offered = null;
  }

  private complain({ failure }: Extract<ApiResult<unknown>, { ok: false }>): void {
    this.snackBar.open(failureWords(failure, this.applyTexts()), undefined, snackPlace);
  }
}

const snackPlace = { duration: snackBarInMilliseconds, politeness: 'polite' } as const;

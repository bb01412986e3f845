import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { ModelsStore } from '@kamerton/cockpit-data-access';
import { Icon, LanguageStore, Notice, Skeleton, injectTexts } from '@kamerton/cockpit-ui';
import { formatNumber } from '@kamerton/parameter-schema';
import { failureWords } from '../session/failure-words';
import { applyTexts, listTexts, modelTexts } from '../texts/tuning.texts';
import { filterGroups } from './filter-groups';
import { ModelGroup } from './model-group';

/** All models by runtime. The key `/` goes to the search from anywhere that is no text field. */
@Component({
  selector: 'kam-model-list',
  imports: [Icon, MatButton, MatIconButton, ModelGroup, Notice, Skeleton],
  templateUrl: './model-list.html',
  styleUrl: './model-list.scss',
  host: { '(document:keydown./)': 'focusSearch($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ModelList {
  readonly chosen = output();

  protected readonly store = inject(ModelsStore);
  private readonly search = viewChild<ElementRef<HTMLInputElement>>('search');
  private readonly dialog = inject(MatDialog);
  private readonly host: ElementRef<HTMLElement> = inject(ElementRef);
  private readonly language = inject(LanguageStore).language;
  private readonly applyTexts = injectTexts(applyTexts);
  protected readonly texts = injectTexts(listTexts);
  protected readonly modelTexts = injectTexts(modelTexts);
  protected readonly query = signal('');
  private readonly drifted = computed(() => this.store.models().filter(({ drifted }) => drifted).length);
  private readonly driftedWanted = signal(false);
  /** The filter goes with the last mark. */
  protected readonly onlyDrifted = computed(() => this.driftedWanted() && this.drifted() > 0);
  protected readonly driftedWords = computed(() =>
    this.drifted() > 0 ? this.texts().onlyDrifted(formatNumber(this.drifted(), this.language())) : '',
  );
  protected readonly groups = computed(() =>
    filterGroups(this.store.groups(), { query: this.query(), onlyDrifted: this.onlyDrifted() }),
  );

  protected readonly failure = computed(() => {
    const failure = this.store.failure();
    return failure && failureWords(failure, this.applyTexts());
  });

  protected focusSearch(event: Event): void {
    const target = event.target;
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || this.isBehindDialog()) return;
    event.preventDefault();
    this.search()?.nativeElement.focus();
  }

  protected toggleDrifted(): void {
    this.driftedWanted.set(!this.onlyDrifted());
  }

  /** On a narrow screen the list stands in a dialog itself. */
  private isBehindDialog(): boolean {
    return this.dialog.openDialogs.length > 0 && !this.host.nativeElement.closest('mat-dialog-container');
  }

  protected clear(event: Event): void {
    if (this.query() === '') return;
    event.stopPropagation();
    this.query.set('');
  }
}

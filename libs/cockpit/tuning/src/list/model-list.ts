import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { ModelsStore } from '@kamerton/cockpit-data-access';
import { Icon, Notice, Skeleton, injectTexts } from '@kamerton/cockpit-ui';
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
  private readonly applyTexts = injectTexts(applyTexts);
  protected readonly texts = injectTexts(listTexts);
  protected readonly modelTexts = injectTexts(modelTexts);
  protected readonly query = signal('');
  protected readonly groups = computed(() => filterGroups(this.store.groups(), this.query()));

  protected readonly failure = computed(() => {
    const failure = this.store.failure();
    return failure && failureWords(failure, this.applyTexts());
  });

  protected focusSearch(event: Event): void {
    const target = event.target;
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    this.search()?.nativeElement.focus();
  }

  protected clear(event: Event): void {
    if (this.query() === '') return;
    event.stopPropagation();
    this.query.set('');
  }
}

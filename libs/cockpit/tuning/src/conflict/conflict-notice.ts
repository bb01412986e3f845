import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  output,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type FormModel, type Setting, injectPolicyWords, injectValueWords } from '@kamerton/cockpit-parameter-form';
import { Notice, injectTexts } from '@kamerton/cockpit-ui';
import type { ParameterDefinition, ParameterValue, Policy } from '@kamerton/parameter-schema';
import { TuningSession } from '../session/tuning-session';
import { conflictTexts } from '../texts/tuning.texts';
import { type ComparedPolicy, type ComparedValue, takeTheirs } from './comparison';

/** Somebody else was faster: first the fact, then, once loaded, their values beside one's own. */
@Component({
  selector: 'kam-conflict-notice',
  imports: [MatButton, Notice],
  templateUrl: './conflict-notice.html',
  styleUrl: './conflict-notice.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConflictNotice {
  readonly form = input.required<FormModel>();
  readonly dismissed = output();

  private readonly host: ElementRef<HTMLElement> = inject(ElementRef);
  private readonly injector = inject(Injector);
  protected readonly session = inject(TuningSession);
  protected readonly texts = injectTexts(conflictTexts);
  private readonly words = injectValueWords();
  private readonly policyWords = injectPolicyWords();

  protected readonly rows = computed(() =>
    (this.session.comparison()?.rows ?? []).map((row) =>
      row.of === 'value' ? this.valueRow(row) : this.policyRow(row),
    ),
  );

  /** The button that was pressed goes, so the focus moves on to what has come of it. */
  protected async compare(): Promise<void> {
    await this.session.compare();
    this.focusTitle();
  }

  protected dismiss(): void {
    this.session.dismissComparison();
    this.dismissed.emit();
  }

  protected takeTheirs(row: Row): void {
    takeTheirs(this.form(), row);
    this.focusTitle();
  }

  private focusTitle(): void {
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>('strong[tabindex]')?.focus(), {
      injector: this.injector,
    });
  }

  private valueRow({ of, name, before, theirs }: ComparedValue): Row {
    const field = this.form().field(name);
    const definition = field?.definition();
    return {
      of,
      name,
      label: definition?.label ?? name,
      before: this.valueWords(definition, before),
      theirs: this.valueWords(definition, theirs),
      mine: field?.changed() ? this.settingWords(field.definition(), field.setting()) : null,
    };
  }

  private policyRow({ of, name, before, theirs }: ComparedPolicy): Row {
    const field = this.form().field(name);
    const definition = field?.definition();
    const words = (policy: Policy | null): string => this.policyWords()(policy, definition);
    return {
      of,
      name,
      label: this.texts().policyOf(definition?.label ?? name),
      before: words(before),
      theirs: words(theirs),
      mine: field?.policy.changed() ? words(field.policy.now()) : null,
    };
  }

  private settingWords(definition: ParameterDefinition, setting: Setting): string {
    return setting.kind === 'unreadable'
      ? setting.text
      : this.valueWords(definition, setting.kind === 'value' ? setting.value : null);
  }

  /** A parameter that the schema no longer knows has no definition; its value is shown as it is stored. */
  private valueWords(definition: ParameterDefinition | undefined, value: ParameterValue | null): string {
    if (value === null) return this.texts().inherit;
    return definition ? this.words().withUnit(definition, value) : JSON.stringify(value);
  }
}

interface Row {
  readonly of: 'value' | 'policy';
  readonly name: string;
  readonly label: string;
  readonly before: string;
  readonly theirs: string;
  /** `null`: not changed here. */
  readonly mine: string | null;
}

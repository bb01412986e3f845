import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type ConfigFixture, configBody } from '@kamerton/cockpit-testing';
import { LanguageStore } from '@kamerton/cockpit-ui';
import { ParameterForm } from '../form/parameter-form';
import { FormModel } from '../model/form-model';

/** The form of one configuration on a page, with a person's hands and eyes. */
export class FormPage {
  private constructor(
    readonly form: FormModel,
    private readonly fixture: ComponentFixture<ParameterForm>,
  ) {}

  static async show(given: ConfigFixture = {}): Promise<FormPage> {
    localStorage.clear();
    TestBed.inject(LanguageStore).choose('en');
    const form = new FormModel(configBody(given));
    const fixture = TestBed.createComponent(ParameterForm);
    fixture.componentRef.setInput('model', form);
    document.body.append(fixture.nativeElement);
    await fixture.whenStable();
    return new FormPage(form, fixture);
  }

  close(): void {
    this.fixture.nativeElement.remove();
  }

  settle(): Promise<void> {
    return this.fixture.whenStable().then(() => undefined);
  }

  row(name: string): HTMLElement {
    return this.find(`[aria-labelledby="label-${name}"]`);
  }

  textOf(name: string): string {
    return wordsIn(this.row(name));
  }

  find<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    const found = this.fixture.nativeElement.querySelector(selector);
    if (!found) throw new Error(`nothing on the page is “${selector}”`);
    return found;
  }

  async press(button: HTMLElement): Promise<void> {
    button.click();
    await this.settle();
  }

  /** Opens the details of a parameter and reads them line by line. */
  async detailsOf(name: string, label: string): Promise<readonly string[]> {
    await this.press(this.find(`[aria-label="About ${label}"]`));
    return [...this.row(name).querySelectorAll('kam-parameter-details dl > div')].map(wordsIn);
  }
}

/** The texts of an element, a blank between any two, as a person reads them. */
export const wordsIn = (element: Element): string => {
  const texts = document.createNodeIterator(element, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    words.push((text.textContent ?? '').trim().replaceAll(/\s+/g, ' '));
  }
  return words.filter(Boolean).join(' ');
};

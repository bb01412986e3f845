import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { LanguageStore } from '../language/language-store';
import { TextFile } from './text-file';

describe('a text that goes out', () => {
  let fixture: ComponentFixture<TextFile>;

  beforeEach(async () => {
    localStorage.clear();
    TestBed.inject(LanguageStore).choose('en');
    fixture = TestBed.createComponent(TextFile);
    fixture.componentRef.setInput('fileName', 'Modelfile');
    fixture.componentRef.setInput('text', 'FROM x\nPARAMETER top_k 0\n');
    await fixture.whenStable();
  });
  afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'));

  const words = (): string => fixture.nativeElement.querySelector('header').textContent;
  const copyWith = async (writeText: (text: string) => Promise<void>): Promise<void> => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    fixture.nativeElement.querySelector('button').click();
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };

  it('can be read as it is', () => {
    expect(fixture.nativeElement.querySelector('pre').textContent).toBe('FROM x\nPARAMETER top_k 0\n');
    expect(words()).toContain('2 lines');
  });

  it('is copied whole, and another text has not been copied yet', async () => {
    const copied: string[] = [];
    await copyWith(async (text) => void copied.push(text));
    expect(copied).toEqual(['FROM x\nPARAMETER top_k 0\n']);
    expect(words()).toContain('Copied');
    fixture.componentRef.setInput('text', 'FROM y\n');
    await fixture.whenStable();
    expect(words()).not.toContain('Copied');
  });

  it('says where the browser does not let it be copied', async () => {
    await copyWith(() => Promise.reject(new Error('not allowed')));
    expect(words()).toContain('The browser does not allow copying');
  });
});

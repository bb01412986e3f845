import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { LanguageStore } from '../language/language-store';
import { type TakenText, TextSource } from './text-source';

describe('a text that comes in', () => {
  let fixture: ComponentFixture<TextSource>;
  let taken: TakenText[];

  beforeEach(async () => {
    localStorage.clear();
    TestBed.inject(LanguageStore).choose('en');
    fixture = TestBed.createComponent(TextSource);
    fixture.componentRef.setInput('label', 'Text of the file');
    taken = [];
    fixture.componentInstance.taken.subscribe((text) => taken.push(text));
    await fixture.whenStable();
  });

  const area = (): HTMLTextAreaElement => fixture.nativeElement.querySelector('textarea');
  const enter = (text: string, event: Event): void => {
    area().value = text;
    area().dispatchEvent(event);
  };
  const drop = async (file: File): Promise<Event> => {
    const event = new Event('drop', { cancelable: true });
    Object.assign(event, { dataTransfer: { files: [file] } });
    area().dispatchEvent(event);
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
    return event;
  };
  const file = (text: string, name: string): File => Object.assign(new File([text], name), { text: async () => text });

  it('counts at once when it is pasted, and when the field is left while it is typed', () => {
    enter('a', new InputEvent('input', { inputType: 'insertText' }));
    expect(taken).toEqual([]);
    enter('pasted', new InputEvent('input', { inputType: 'insertFromPaste' }));
    enter('typed', new Event('change'));
    expect(taken).toEqual([
      { text: 'pasted', fileName: null },
      { text: 'typed', fileName: null },
    ]);
  });

  it('is that of a dropped file, with its name, instead of the browser opening it', async () => {
    const event = await drop(file('FROM x', 'Modelfile'));
    expect(event.defaultPrevented).toBe(true);
    expect(taken).toEqual([{ text: 'FROM x', fileName: 'Modelfile' }]);
    expect(area().value).toBe('FROM x');
  });

  it('is not read where the file is too large, and says so', async () => {
    fixture.componentRef.setInput('mostBytes', 3);
    await drop(file('four', 'big.txt'));
    expect(taken).toEqual([]);
    expect(fixture.nativeElement.textContent).toContain('big.txt is too large');
  });
});

import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type ConfigFixture, configBody, definitions } from '@kamerton/cockpit-testing';
import { LanguageStore } from '@kamerton/cockpit-ui';
import { FormModel } from '../model/form-model';
import { ParameterControl } from './parameter-control';

describe('controls by type', () => {
  let form: FormModel;
  let control: ComponentFixture<ParameterControl>;

  const show = async (name: string, given: ConfigFixture = {}): Promise<void> => {
    form = new FormModel(configBody(given));
    const field = form.field(name);
    if (!field) throw new Error(`the form has no ${name}`);
    control = TestBed.createComponent(ParameterControl);
    control.componentRef.setInput('field', field);
    document.body.append(control.nativeElement);
    await control.whenStable();
  };
  const segment = (text: string): HTMLInputElement => {
    const labels: HTMLLabelElement[] = [...control.nativeElement.querySelectorAll('label')];
    const found = labels.find((label) => label.textContent?.trim() === text)?.querySelector('input');
    if (!found) throw new Error(`there is no segment “${text}”`);
    return found;
  };
  const chips = (): readonly string[] =>
    [...control.nativeElement.querySelectorAll('li code')].map((chip: Element) => chip.textContent ?? '');
  const adder = (): HTMLInputElement => control.nativeElement.querySelector('li input');
  const enter = async (text: string): Promise<void> => {
    adder().value = text;
    adder().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true }));
    await control.whenStable();
  };

  beforeEach(() => {
    localStorage.clear();
    TestBed.inject(LanguageStore).choose('en');
  });
  afterEach(() => control.nativeElement.remove());

  describe('bool', () => {
    it('has a third position for having no value of its own', async () => {
      await show('use_mmap');
      expect(segment('inherit').checked).toBe(true);
      expect(control.nativeElement.querySelector('output').textContent).toBe('on');
    });

    it('sets false as a value, and goes back to inheriting', async () => {
      await show('use_mmap');
      segment('off').click();
      await control.whenStable();
      expect(form.patch()).toEqual({ use_mmap: false });
      segment('inherit').click();
      await control.whenStable();
      expect(form.patch()).toEqual({});
    });

    it('cannot be moved while a policy forces it', async () => {
      await show('use_mmap', { runtimeWide: { values: { use_mmap: true }, policies: { use_mmap: { force: true } } } });
      expect(segment('off').disabled).toBe(true);
    });
  });

  describe('enum', () => {
    it('is a row of segments while the values are few', async () => {
      await show('mirostat');
      segment('2').click();
      await control.whenStable();
      expect(form.patch()).toEqual({ mirostat: 2 });
    });

    it('can pin the very value that is inherited', async () => {
      await show('mirostat');
      segment('0').click();
      await control.whenStable();
      expect(form.patch()).toEqual({ mirostat: 0 });
    });

    it('is a list when their words together are too long to stand side by side on a telephone', async () => {
      const mirostat = { ...definitions.mirostat, enum: ['minimal', 'low', 'medium', 'high'] };
      await show('mirostat', { generation_schema: { ...definitions, mirostat } });
      expect(control.nativeElement.querySelector('kam-segments')).toBeNull();
      expect(control.nativeElement.querySelector('select')).not.toBeNull();
    });

    it('is a list when they are many, and names what would be inherited', async () => {
      const mirostat = { ...definitions.mirostat, enum: [0, 'low', 'medium', 'high', true] };
      await show('mirostat', { generation_schema: { ...definitions, mirostat } });
      const select: HTMLSelectElement = control.nativeElement.querySelector('select');
      expect([...select.options].map((option) => option.text.trim())).toEqual([
        'inherit (0)',
        '0',
        'low',
        'medium',
        'high',
        'on',
      ]);
      select.selectedIndex = 3;
      select.dispatchEvent(new Event('change'));
      expect(form.patch()).toEqual({ mirostat: 'medium' });
    });
  });

  describe('list', () => {
    it('starts a list of its own from the inherited one', async () => {
      await show('stop', { modelFile: { stop: ['<|end|>'] } });
      expect(chips()).toEqual(['<|end|>']);
      await enter('User:');
      expect(form.patch()).toEqual({ stop: ['<|end|>', 'User:'] });
      expect(adder().value).toBe('');
    });

    it('takes line breaks as they are written in source code, and shows them so', async () => {
      await show('stop');
      await enter('\\n\\n');
      expect(form.patch()).toEqual({ stop: ['\n\n'] });
      expect(chips()).toEqual(['\\n\\n']);
    });

    it('takes pasted lines as one item each', async () => {
      await show('stop');
      const paste = Object.assign(new Event('paste', { cancelable: true }), {
        clipboardData: { getData: () => 'one\r\ntwo\n\nthree' },
      });
      adder().dispatchEvent(paste);
      expect(form.patch()).toEqual({ stop: ['one', 'two', 'three'] });
      expect(paste.defaultPrevented).toBe(true);
    });

    const numbers = { ...definitions.stop, items: 'int' as const, default: [1] };
    const pasteNumbers = async (text: string): Promise<void> => {
      await show('stop', { generation_schema: { ...definitions, stop: numbers } });
      adder().dispatchEvent(
        Object.assign(new Event('paste', { cancelable: true }), { clipboardData: { getData: () => text } }),
      );
      await control.whenStable();
    };

    it('keeps pasted lines that are no numbers in the box, says so, and loses none', async () => {
      await pasteNumbers('2\n4o\n3\nx');
      expect(form.patch()).toEqual({ stop: [1, 2, 3] });
      expect(adder().value).toBe('4o; x');
      expect(control.nativeElement.textContent).toContain('This is not a number.');
    });

    it('takes them one by one once they are corrected', async () => {
      await pasteNumbers('2\n4o\nx');
      await enter('40; 7');
      expect(form.patch()).toEqual({ stop: [1, 2, 40, 7] });
      expect(adder().value).toBe('');
      expect(control.nativeElement.textContent).not.toContain('This is not a number.');
    });

    it('stops complaining when the language makes a number of the text', async () => {
      await show('stop', { generation_schema: { ...definitions, stop: numbers } });
      await enter('0,5');
      expect(control.nativeElement.textContent).toContain('This is not a number.');
      TestBed.inject(LanguageStore).choose('pl');
      await control.whenStable();
      expect(control.nativeElement.querySelector('.refused')).toBeNull();
    });

    it('can be emptied, which is not the same as inheriting', async () => {
      await show('stop', { modelFile: { stop: ['<|end|>'] } });
      control.nativeElement.querySelector('[aria-label="Remove <|end|>"]').click();
      expect(form.patch()).toEqual({ stop: [] });
    });

    it('keeps the focus in the list when its last item is removed', async () => {
      await show('stop', { modelFile: { stop: ['one', 'two'] } });
      const remover = (item: string): HTMLButtonElement =>
        control.nativeElement.querySelector(`[aria-label="Remove ${item}"]`);
      remover('two').click();
      await control.whenStable();
      expect(document.activeElement).toBe(remover('one'));
      remover('one').click();
      await control.whenStable();
      expect(document.activeElement).toBe(adder());
    });

    it('stops complaining about text that is taken back', async () => {
      const stop = { ...definitions.stop, items: 'int' as const, default: [1] };
      await show('stop', { generation_schema: { ...definitions, stop } });
      await enter('x');
      adder().value = '';
      adder().dispatchEvent(new Event('input'));
      await control.whenStable();
      expect(control.nativeElement.textContent).not.toContain('This is not a number.');
    });

    it('keeps text that is no number out of a list of numbers, and says so', async () => {
      const stop = { ...definitions.stop, items: 'int' as const, default: [1] };
      await show('stop', { generation_schema: { ...definitions, stop } });
      await enter('x');
      expect(form.patch()).toEqual({});
      expect(adder().value).toBe('x');
      expect(control.nativeElement.textContent).toContain('This is not a number.');
      await enter('2');
      expect(form.patch()).toEqual({ stop: [1, 2] });
    });
  });

  describe('string', () => {
    it('takes empty text for a value', async () => {
      await show('keep_alive');
      const box: HTMLInputElement = control.nativeElement.querySelector('input');
      expect(box.value).toBe('5m');
      box.value = '';
      box.dispatchEvent(new Event('input'));
      expect(form.patch()).toEqual({ keep_alive: '' });
    });
  });
});

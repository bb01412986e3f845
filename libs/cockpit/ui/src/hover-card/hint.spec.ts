import { ChangeDetectionStrategy, Component } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Hint } from './hint';

@Component({
  selector: 'kam-hinted',
  imports: [Hint],
  template: `<button kamHint="what it does">Do it</button>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Hinted {}

describe('a hint', () => {
  let page: ComponentFixture<Hinted>;
  let button: HTMLButtonElement;

  beforeEach(() => {
    page = TestBed.createComponent(Hinted);
    page.detectChanges();
    button = page.nativeElement.querySelector('button');
    document.body.append(page.nativeElement);
  });
  afterEach(() => page.nativeElement.remove());

  const shown = (): string | undefined => document.querySelector('[role=tooltip]')?.textContent?.trim();
  const afterTheDelay = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 250));

  it('describes its element while that has the focus', async () => {
    button.focus();
    await page.whenStable();
    expect(shown()).toBe('what it does');
    const described = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toContain('what it does');

    button.blur();
    expect(shown()).toBeUndefined();
    expect(button.hasAttribute('aria-describedby')).toBe(false);
  });

  it('waits for a pointer that stays', async () => {
    button.dispatchEvent(new Event('mouseenter'));
    expect(shown()).toBeUndefined();
    await afterTheDelay();
    await page.whenStable();
    expect(shown()).toBe('what it does');
  });

  it('does not open for a pointer that passes by', async () => {
    button.dispatchEvent(new Event('mouseenter'));
    button.dispatchEvent(new Event('mouseleave'));
    await afterTheDelay();
    expect(shown()).toBeUndefined();
  });

  it('is scrolled by the keys of its element where it does not fit', async () => {
    button.focus();
    await page.whenStable();
    const content = document.querySelector('[role=tooltip]');
    if (!content) throw new Error('nothing has opened');
    const press = (key: string): boolean =>
      button.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
    expect(press('ArrowDown')).toBe(true);
    expect(content.scrollTop).toBe(0);

    Object.defineProperty(content, 'scrollHeight', { value: 500 });
    expect(press('ArrowDown')).toBe(false);
    expect(content.scrollTop).toBeGreaterThan(0);
    press('ArrowUp');
    expect(content.scrollTop).toBe(0);
  });

  it('goes with Escape, and with its element', async () => {
    button.focus();
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(shown()).toBeUndefined();

    button.dispatchEvent(new Event('mouseenter'));
    await afterTheDelay();
    page.destroy();
    expect(shown()).toBeUndefined();
  });
});

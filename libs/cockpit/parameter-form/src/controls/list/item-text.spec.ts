import fc from 'fast-check';
import { itemFromText, visibleItem } from './item-text';

describe('texts of list items', () => {
  it('show what could not be seen', () => {
    expect(visibleItem('\n\nUser:\t')).toBe('\\n\\nUser:\\t');
  });

  it('leave a backslash alone that means nothing', () => {
    expect(itemFromText('C:\\dir')).toBe('C:\\dir');
  });

  it('are read back as the very same item', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '\\', 'n', '\n', '\t', '\r', '|') });
    fc.assert(fc.property(texts, (item) => expect(itemFromText(visibleItem(item))).toBe(item)));
  });
});

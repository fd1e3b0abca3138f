import { describe, expect, it } from 'vitest';
import { createSearch, foldWidth, type SearchOptions } from '../../../core/find/find-matches.ts';

const plain: SearchOptions = { foldsWidth: true, matchesCase: false, isPattern: false };

function found(query: string, text: string, options: Partial<SearchOptions> = {}): string[] {
  return createSearch(query, { ...plain, ...options })!
    .find(text)
    .map(({ start, end }) => text.slice(start, end));
}

describe('search', () => {
  it('finds every place in order', () => {
    expect(
      createSearch('学校', plain)!
        .find('学校和学校')
        .map(({ start }) => start),
    ).toEqual([0, 3]);
  });

  it('takes full and half width as the same, unless told not to', () => {
    expect(found('(2026)', '（２０２６）年(2026)')).toEqual(['（２０２６）', '(2026)']);
    expect(found('(2026)', '（2026）年', { foldsWidth: false })).toEqual([]);
  });

  it('takes the query literally, with all that means something in a pattern', () => {
    expect(found('1.2[3]*', '1x23 1.2[3]*')).toEqual(['1.2[3]*']);
  });

  it('fills the groups of a pattern into the replacement', () => {
    const [match] = createSearch('(\\d+)所', { ...plain, isPattern: true })!.find('新建30所');
    expect(match!.expand('改建$1处（原$&）')).toBe('改建30处（原30所）');
  });

  it('takes a dollar sign literally where the query is no pattern', () => {
    expect(createSearch('30', plain)!.find('30')[0]!.expand('$1')).toBe('$1');
  });

  it.each(['(a+)+$', '(?:学校|学.)*。'])('refuses %s, which could take ages on some text', (query) => {
    expect(createSearch(query, { ...plain, isPattern: true })).toBeNull();
    expect(createSearch(query, plain)).not.toBeNull();
  });

  it('says nothing to an empty query or a broken pattern, and passes over empty matches', () => {
    expect(createSearch('', plain)).toBeNull();
    expect(createSearch('(', { ...plain, isPattern: true })).toBeNull();
    expect(found('x*', 'abc', { isPattern: true })).toEqual([]);
  });

  it('keeps offsets right when folding', () => {
    expect(foldWidth('ＡＢ　（）')).toBe('AB ()');
  });
});

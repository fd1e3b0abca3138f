import { describe, expect, test } from 'vitest';
import { complete, type Layer } from '../../../core/corpus/complete.ts';
import { maskFacts } from '../../../core/corpus/mask-facts.ts';
import { buildTextIndex } from '../../../core/corpus/text-index.ts';

const layerOf = (texts: string[], isTrusted = true): Layer => ({
  index: buildTextIndex(texts.map((text) => maskFacts(text))),
  weight: 4,
  isTrusted,
});
const after = (before: string, ...layers: Layer[]) => complete(layers, before)?.text ?? null;

describe('completion', () => {
  const own = layerOf(Array.from({ length: 6 }, () => '健全党委统一领导、部门各负其责的工作机制，形成合力。'));

  test('goes on as the corpus goes on, as far as it is likely', () => {
    expect(after('要健全党委统一', own)).toMatch(/^领导、部门/u);
  });

  test('nothing behind words that nobody wrote, behind nothing, and without a corpus', () => {
    expect(after('乾隆四库', own)).toBeNull();
    expect(after('', own)).toBeNull();
    expect(after('健全党委')).toBeNull();
  });

  test('never a fact: it ends before a number, and begins again behind it', () => {
    const facts = layerOf(Array.from({ length: 4 }, (_, at) => `全年新建改扩建学校${at + 3}所以上，新增学位若干。`));
    expect(after('全年新建', facts)).toBe('改扩建学校');
    expect(after('全年新建改扩建学校', facts)).toBeNull();
    expect(after('全年新建改扩建学校1', facts)).toBeNull();
    expect(after('全年新建改扩建学校17所', facts)).toMatch(/^以上/u);
  });

  test('never beyond the end of a paragraph', () => {
    const lines = layerOf(Array.from({ length: 4 }, () => '加强组织领导\n加强宣传引导'));
    expect(after('加强组织', lines)).toBe('领导');
    expect(after('加强组织领导', lines)).toBeNull();
  });

  test('what only one foreign source says is not offered; what two say, or an own one, is', () => {
    const text = '擦亮古堰画乡金名片，擦亮古堰画乡金名片，擦亮古堰画乡金名片。';
    expect(after('擦亮古堰', layerOf([text], false))).toBeNull();
    expect(after('擦亮古堰', layerOf([text, text], false))).not.toBeNull();
    expect(after('擦亮古堰', layerOf([text], true))).not.toBeNull();
  });

  test('never half of a character', () => {
    const rare = layerOf(Array.from({ length: 4 }, () => '保护传承古𬭤技艺。'));
    for (const before of ['保', '保护', '保护传承', '传承古']) {
      expect(after(before, rare) ?? '').not.toMatch(/[\ud800-\udbff]$/u);
    }
  });
});

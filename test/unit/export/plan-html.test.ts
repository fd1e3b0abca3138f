import { describe, expect, it } from 'vitest';
import { planToHtml } from '../../../core/export/plan-html.ts';
import { standardStyle } from '../../../core/word/house-style.ts';
import { samplePlan } from './sample-plan.ts';

const html = planToHtml(samplePlan);

describe('planToHtml', () => {
  it('has headings as headings, and a run-in one in its paragraph', () => {
    expect(html).toContain('<h1>云州市教育局2026年工作要点</h1>');
    expect(html).toContain('<h2 class="level1">一、总体要求</h2>');
    expect(html).toContain('<p><span class="level3">1.扩大学位供给。</span>新建学校12所。</p>');
  });

  it('escapes text, and has tables with their header rows', () => {
    expect(html).toContain('稳中求进 &lt;提质&gt;。');
    expect(html).toContain('<caption>指标表</caption><thead><tr><th>指标</th><th>2030年</th></tr></thead>');
    expect(html).toContain('<td>巩固率<br>（%）</td>');
  });

  it('carries the looks of a house style and asks for nothing from outside', () => {
    const looks = { ...standardStyle.looks, title: { font: '华文中宋', size: 24, bold: true } };
    expect(planToHtml(samplePlan, { ...standardStyle, looks })).toContain('font: bold 24pt "华文中宋", serif;');
    expect(html).not.toMatch(/<(?:link|script|img|iframe)|url\(|@import|https?:/u);
  });

  it('has bold, italic and underlined words', () => {
    const runs = [{ text: '甲', bold: true as const, italic: true as const, underline: true as const }];
    const plan = { ...samplePlan, preamble: [{ type: 'paragraph' as const, id: 'p', runs }] };
    expect(planToHtml(plan)).toContain('<p><b><i><u>甲</u></i></b></p>');
  });
});

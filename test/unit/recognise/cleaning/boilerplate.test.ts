import { describe, expect, test } from 'vitest';
import { dropBoilerplate } from '../../../../core/recognise/cleaning/boilerplate.ts';
import type { Piece } from '../../../../core/recognise/line.ts';
import { line } from '../recognise-text.ts';

function droppedOf(...texts: string[]): string[] {
  return dropBoilerplate(texts.map((text) => line(text))).dropped.map(({ text }) => text);
}

describe('dropBoilerplate', () => {
  test.each([
    'FANWEN.COM —— 公文写作网',
    'https://www.example.cn/a.html',
    '日期：2026-01-05 来源： 市教育局',
    '来源：云州市教育局',
    '字号：',
    '【字体：大 中 小】',
    '打印本页',
    'Public domainPublic domainfalsefalse',
    '打印  关闭',
    '【打印】【关闭】',
    '分享到：',
    '小编 分享 时间： 加入收藏 共计7185个字，预计阅读时长24分钟。',
    '微信扫码分享',
    '上一篇：云州市2025年教育工作要点',
    '责任编辑：张三',
    '版权所有 云州市教育局',
    '当前位置：首页 > 政务公开',
    '第 2 页 共 9 页',
    '— 3 —',
    '云州范文网 > 工作计划 > 正文',
    '作者：佚名 时间：2026-03-01 阅读：1024 次',
    '以下是小编为大家整理的工作要点，希望对您有所帮助。',
    '本文档由用户上传，如有侵权请联系删除',
    '【法宝引证码】 CLI.1.000',
    '原文链接：https://www.example.cn/b',
    '文档格式：doc',
    '网站地图 | 联系我们',
    '抄送：市委办公室。',
    '主题词：教育 工作 要点',
    '云州市教育局办公室　　2026年3月1日印发',
    '二〇二六年三月一日印发',
    '（共印80份）',
    '（此件公开发布）',
    '（本文有删减）',
    '【云法引证码】 YZ.12.5115678',
    '原文链接：https://www.example.cn/a.html',
    '主题词：教育 计划 通知',
    '成文日期：2026年3月8日',
  ])('%s goes', (text) => {
    expect(droppedOf('云州市2026年教育工作要点', text, '一、总体要求')).toEqual([text]);
  });

  test.each([
    '一、加强教育宣传，用好微信平台',
    '时间：2026年3月至5月',
    '加强微信公众号管理，办好云州教育在线，每周推送教育政策和典型经验，广泛宣传师德典型，营造尊师重教的良好氛围，全年推送不少于一百期，其中原创作品不少于六十期，稿件须经分管领导审核。',
    '来宾市教育局',
    '打印设备更新',
    '关闭不合规学校',
    '方案于2026年3月1日印发',
    '各学校，2026年3月1日印发',
    '毛入园率>95%',
    '作者署名管理办法：作者须为本市教师',
    '主办单位：云州市教育局',
    '以下各项任务由基础教育科牵头。',
    '联系我们身边的教师',
  ])('%s stays', (text) => {
    expect(droppedOf('云州市2026年教育工作要点', text, '一、总体要求')).toEqual([]);
  });

  test('the table of facts above a document goes as a whole, one of the document stays', () => {
    const table = (...rows: string[][]): Piece => ({ type: 'table', rows, headerRows: 0, caption: null, at: 0 });
    const facts = table(['索 引 号：', '云教/2026-1', '主题分类：', '教育'], ['发文机关：', '云州市教育局', '', '']);
    const own = table(['标题：', '牵头单位'], ['教育', '云州市教育局']);
    const title = line('云州市2026年教育工作要点');
    expect(dropBoilerplate([facts, title, own])).toMatchObject({
      pieces: [title, own],
      dropped: [{ text: '索 引 号： 云教/2026-1 主题分类： 教育 发文机关： 云州市教育局' }],
    });
    expect(dropBoilerplate([{ ...facts, choice: { kind: 'keep' } }, title]).pieces).toHaveLength(2);
    expect(dropBoilerplate([title, facts]).dropped).toEqual([]);
  });

  test('doubtful lines go only at an end, beside a sure one', () => {
    expect(droppedOf('正文。', '221381', '领取福利', '微信扫码领取福利')).toEqual([
      '221381',
      '领取福利',
      '微信扫码领取福利',
    ]);
    expect(droppedOf('正文。', '主办单位：云州市教育局', '版权所有 云州市教育局')).toHaveLength(2);
    expect(droppedOf('正文。', '221381')).toEqual([]);
    expect(droppedOf('正文。', '221381', '正文。', '微信扫码领取福利')).toEqual(['微信扫码领取福利']);
  });
});

import { expect, test } from 'vitest';
import type { CardKind } from '../../../core/plan/card.ts';
import { deletionSpan, headingDeletion } from '../../../core/rollover/deletion-span.ts';

test.each<[string, string, CardKind, string]>([
  ['建设示范校30所，新增学位。', '30所', 'quantity', '建设示范校，新增学位。'],
  ['建设30所以上示范校。', '30所', 'quantity', '建设示范校。'],
  ['覆盖率达到93%以上，巩固率达到98%。', '93%以上', 'percentage', '巩固率达到98%。'],
  ['覆盖率达到93%以上，巩固率达到98%。', '98%', 'percentage', '覆盖率达到93%以上。'],
  ['投入保持在3亿元左右。', '3亿元', 'amount', ''],
  ['6月底前，完成改造。', '6月底前', 'deadline', '完成改造。'],
  ['改造工程6月底前完成。', '6月底前', 'deadline', '改造工程完成。'],
  ['做好准备；推进“十五五”规划。', '“十五五”规划', 'stage', '做好准备。'],
  ['入学率保持100%、巩固率达到98%，特色明显。', '100%', 'percentage', '巩固率达到98%，特色明显。'],
  ['入学率保持100%、巩固率达到98%，特色明显。', '98%', 'percentage', '入学率保持100%，特色明显。'],
  ['覆盖率、巩固率分别达到93%、98%。', '93%', 'percentage', '覆盖率、巩固率分别达到98%。'],
  ['覆盖率、巩固率分别达到93%、98%。', '98%', 'percentage', '覆盖率、巩固率分别达到93%。'],
  ['评选校长100名、教师200名。', '100名', 'quantity', '评选校长、教师200名。'],
  ['每个县不少于5所优质学校参加。', '5所', 'quantity', '每个县优质学校参加。'],
  ['改造校舍，规划总投资300万元。', '300万元', 'amount', '改造校舍。'],
  ['覆盖全市60%以上的机构。', '60%以上', 'percentage', '覆盖全市的机构。'],
  ['深入贯彻落实党的二十大精神，全面推进。', '党的二十大精神', 'phrase', '全面推进。'],
  ['全面落实市委八届六次全会及全市教育大会部署。', '市委八届六次全会', 'meeting', '全面落实全市教育大会部署。'],
  ['学习党章和党的二十大精神，全面推进。', '党的二十大精神', 'phrase', '学习党章，全面推进。'],
  ['加强师德建设，开展“提质年”活动。', '“提质年”活动', 'name', '加强师德建设。'],
  ['启动工作室建设，推进数字化转型。', '启动', 'verb', '推进数字化转型。'],
  ['新校区年底开工，做好招生。', '开工', 'milestone', '做好招生。'],
  ['力争开工建设体育馆，做好招生。', '开工建设', 'milestone', '做好招生。'],
  ['加快新校区筹建工作。', '筹建', 'milestone', '加快新校区工作。'],
  ['12所', '12所', 'quantity', ''],
  ['强力推进九项工程', '九项工程', 'count', '强力推进工程'],
  ['深入推进三大重点改革，做好总结。', '三大重点改革', 'count', '深入推进重点改革，做好总结。'],
  ['加大对贫困地区的支持力度。', '贫困地区', 'phrase', '加大支持力度。'],
  ['贫困地区的教育发展。', '贫困地区', 'phrase', '教育发展。'],
  ['作为贫困地区的学校。', '贫困地区', 'phrase', '作为学校。'],
  ['加大对民族地区、边远地区和贫困地区扶持力度。', '贫困地区', 'phrase', '加大对民族地区、边远地区扶持力度。'],
  ['落实全国教育大会、全市教育大会精神。', '全国教育大会', 'meeting', '落实全市教育大会精神。'],
  ['主题教育促实干，服务效能不断提升。', '主题教育', 'campaign', '服务效能不断提升。'],
  ['主题教育成果转化，服务效能提升。', '主题教育', 'campaign', '成果转化，服务效能提升。'],
])('%s without %s (%s): %s', (text, words, kind, expected) => {
  const start = text.indexOf(words);
  const span = deletionSpan(text, { start, end: start + words.length }, kind);
  expect(text.slice(0, span.start) + text.slice(span.end)).toBe(expected);
});

test.each<[string, string, CardKind, string | null]>([
  ['深化“提质年”活动', '“提质年”活动', 'name', '深化'],
  ['强力推进九项工程', '九项工程', 'count', null],
  ['深化“提质年”活动，改进作风', '“提质年”活动', 'name', null],
  ['主题教育', '主题教育', 'campaign', ''],
  ['启动名师工作室建设', '启动', 'verb', null],
])('what is left of the heading %s without %s: %s', (text, words, kind, expected) => {
  const start = text.indexOf(words);
  expect(headingDeletion(text, { start, end: start + words.length }, kind).left).toBe(expected);
});

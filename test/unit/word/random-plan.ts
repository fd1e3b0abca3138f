import { computeLabels } from '../../../core/numbering/compute-labels.ts';
import { describeAnnex, describeReference } from '../../../core/numbering/reference-text.ts';
import { nestEntries } from '../../../core/plan/nest.ts';
import {
  documentTypes,
  labelStyles,
  sectionRoles,
  type Annex,
  type Block,
  type Entry,
  type LabelScope,
  type Level,
  type Numbering,
  type Plan,
  type Reference,
  type Run,
} from '../../../core/plan/schema.ts';
import { walkBlocks, walkEntries } from '../../../core/plan/walk.ts';
import { pick, seededRandom } from '../renderer/editor/random/seeded-random.ts';

const words = [
  '扩大学位供给',
  '坚持立德树人',
  '完善“市级统筹、县区主责”机制',
  '《云州市教育条例》',
  '新建学校12所',
  '——',
  '一、',
  '（一）',
  '1.',
  '（1）',
  '①',
  '2026年',
  '。',
  '；',
  '：',
  '，',
  '附件：',
  '附件1',
  '责任单位：规划科',
  '98.5%',
  '“',
  '”',
  '—',
  '…',
  '·',
  ' ',
  '　',
  '  ',
  '\t',
  'well-being',
  '&',
  '<',
  '>',
  '"',
  "'",
  ']]>',
  '𠮷',
  '😀',
  '㊿',
  '㈠',
  'é',
  '\u00a0',
  '\u00ad',
  '\u2028',
  '\u200b',
  '\ufeff',
  '\ufffe',
  '\u0001',
  '\u0000',
  '\ud800',
  '\\n',
  '<w:t>',
  '&amp;',
  '{',
  '目录',
  '标题',
  '（',
  '）',
  '\r',
  '\n',
] as const;
const levels: readonly Level[] = [1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 'bullet'];
const scopes: readonly LabelScope[] = ['document', 'chapter', 'parent'];

/** A plan by chance, the same for the same seed: any levels, scopes, tables, annexes, facts, references, odd characters. */
export function randomPlan(seed: number): Plan {
  const random = seededRandom(seed);
  const chance = (share: number) => random() < share;
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
  let count = 0;
  const id = () => `${pick(random(), ['e', 'id ', '号', 'x-'])}${(count += 1)}`;
  const text = (most = 6) => times(upTo(most), () => pick(random(), words)).join('');

  const run = (): Run => ({
    text: text(),
    ...(chance(0.15) ? { bold: true as const } : {}),
    ...(chance(0.1) ? { italic: true as const } : {}),
    ...(chance(0.1) ? { underline: true as const } : {}),
  });
  const block = (): Block => {
    if (chance(0.85)) return { type: 'paragraph', id: id(), runs: times(upTo(3), run) };
    const columns = upTo(4);
    const rows = times(upTo(4), () => times(columns, () => text(2)));
    return { type: 'table', id: id(), caption: chance(0.5) ? text(3) : null, headerRows: upTo(2), rows };
  };
  const facts = (): Entry['facts'] => ({
    ...(chance(0.7) ? { leadUnit: text(2) } : {}),
    ...(chance(0.4) ? { supportingUnits: times(upTo(3), () => text(2)) } : {}),
    ...(chance(0.4) ? { deadline: text(1) } : {}),
    ...(chance(0.4) ? { targets: times(upTo(2), () => text(2)) } : {}),
  });
  const entry = (): Entry => ({
    id: id(),
    level: pick(random(), levels),
    ...(chance(0.2) ? { role: pick(random(), sectionRoles) } : {}),
    heading: chance(0.15) ? null : text(4),
    headingForm: pick(random(), ['runIn', 'runIn', 'alone', 'aloneWithStop'] as const),
    body: times(upTo(3), block),
    ...(chance(0.06) ? { start: 1 + upTo(30) } : {}),
    ...(chance(0.3) ? { facts: facts()! } : {}),
    children: [],
  });
  const styles = [...labelStyles].sort(() => random() - 0.5).slice(0, 4);
  const annex = (): Annex => ({ id: id(), title: text(3), body: times(upTo(2), block) });
  const plan: Plan = {
    format: 'gangmu-plan',
    version: 2,
    id: id(),
    title: chance(0.9) ? `云州市${text(chance(0.3) ? 12 : 3)}2026年工作要点` : text(2),
    titleStatus: chance(0.3) ? pick(random(), ['征求意见稿', '送审稿', text(1)]) : null,
    documentType: pick(random(), documentTypes),
    planYear: chance(0.8) ? 2020 + upTo(20) : null,
    issuer: chance(0.6) ? `云州市教育局${text(1)}` : null,
    issueDate: chance(0.4) ? `2026年1月${1 + upTo(27)}日` : null,
    numbering: styles.map((style) => ({ style, scope: pick(random(), scopes) })) as Numbering,
    preamble: times(upTo(2), block),
    entries: nestEntries(times(1 + upTo(14), entry)),
    annexes: times(chance(0.3) ? upTo(3) : 0, annex),
    ...(chance(0.15)
      ? {
          issue: {
            agency: '云州市教育局文件',
            number: '云教发〔2026〕1号',
            copiedTo: '市委办公室',
            printedOn: '2026年1月15日',
          },
        }
      : {}),
    ...(chance(0.15)
      ? { pageMatter: { header: '云州市教育局', watermark: '征求意见稿', contents: true as const } }
      : {}),
  };
  return withReferences(plan, random);
}

/** Some runs of the plan become references with the words that the editor would give them. */
function withReferences(plan: Plan, random: () => number): Plan {
  const copy = structuredClone(plan);
  const places = [...walkEntries(copy.entries)];
  const labels = computeLabels(copy);
  const parents = new Map(places.map(({ entry, parent }) => [entry.id, parent]));
  const wordsOf = (reference: Reference): string => {
    const annex = copy.annexes.findIndex(({ id }) => id === reference.target);
    if (reference.form === 'annex') return describeAnnex(annex, copy.annexes.length);
    const path: Entry[] = [];
    for (
      let at = places.find(({ entry }) => entry.id === reference.target)?.entry ?? null;
      at;
      at = parents.get(at.id)!
    ) {
      if (at.level !== 'bullet') path.unshift(at);
    }
    const steps = path.map(({ id, level }) => ({
      style: copy.numbering[(level as number) - 1]!.style,
      value: labels.get(id)!.value,
    }));
    return describeReference(reference.form === 'item' ? steps.slice(-1) : steps);
  };
  for (const block of walkBlocks(copy)) {
    if (block.type === 'table') continue;
    for (const run of block.runs) {
      if (random() > 0.15) continue;
      const isToAnnex = copy.annexes.length > 0 && random() < 0.3;
      const target = isToAnnex ? pick(random(), copy.annexes).id : pick(random(), places).entry.id;
      const reference: Reference = { target, form: isToAnnex ? 'annex' : random() < 0.5 ? 'item' : 'path' };
      run.reference = reference;
      // Now and then words that have not followed their target.
      run.text = random() < 0.9 ? wordsOf(reference) : '第99条';
    }
  }
  return copy;
}

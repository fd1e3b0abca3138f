import type { InputMethod } from './input-method.ts';
import { sheet } from './plan.ts';
import { settle, type Place } from './sheet.ts';

/** Lines of the plan by what they are for. */
const title = 0;
const preamble = 1;
const courts = 3;
const care = 4;
const emptyCell = 8;
const emptyEntry = 9;
const emptyHeading = 10;
const games = 12;
const walks = 13;

/** Forty characters in one go. */
const FORTY = '坚持以人民为中心统筹推进全民健身与竞技体育协调发展不断满足群众日益增长的健康需求';

/** Length of a line's text without its number, which is no text. */
function endOf(line: number): number {
  return sheet[line]!.replace(/^(?:[一二三四]、|\d+\.)/u, '').length;
}

/** One way in which people type Chinese, and what must come of it. */
export interface Sequence {
  readonly name: string;
  /** Where the caret is put, or what is selected. */
  readonly at: readonly [Place, Place?];
  readonly type: (ime: InputMethod) => Promise<void>;
  /** Lines that read otherwise then; all others are as before. */
  readonly lines: Readonly<Record<number, string>>;
  /** Lines that are gone then, counted as before. */
  readonly gone?: readonly number[];
  /** Where the caret is then. */
  readonly caret: Place;
  /** Presses of Ctrl+Z that lead back to before, at most: what is typed without a pause goes together. */
  readonly undo: number;
  /** False where nothing is composed, so that a control that breaks compositions leaves the text right. */
  readonly composes?: false;
}

/** The sequences S1 to S20, those in several places with a letter behind. */
export const sequences: Readonly<Record<string, Sequence>> = {
  S1: {
    name: 'plain pinyin',
    at: [[courts, 5]],
    type: (ime) => ime.compose('shengji', '升级'),
    lines: { [courts]: '1.改造球场。升级全年改造10片。' },
    caret: [courts, 7],
    undo: 1,
  },
  S2: {
    name: 'a composition given up',
    at: [[courts, 7]],
    type: async (ime) => {
      await ime.spell('jiaoyu');
      await ime.cancel();
    },
    lines: {},
    caret: [courts, 7],
    undo: 0,
  },
  S3: {
    name: 'raw letters taken by Enter',
    at: [[courts, endOf(courts)]],
    type: async (ime) => {
      await ime.spell('gdp');
      await ime.commit('gdp');
    },
    lines: { [courts]: '1.改造球场。全年改造10片。gdp' },
    caret: [courts, endOf(courts) + 3],
    undo: 1,
  },
  S4: {
    name: 'a switch to English in the middle',
    at: [[care, 0]],
    type: async (ime) => {
      await ime.spell('ok');
      await ime.commit('ok');
      await ime.page.keyboard.type(' PPP ');
      await ime.compose('xiangmu', '项目');
    },
    lines: { [care]: 'ok PPP 项目建成后由街道管护。' },
    caret: [care, 9],
    undo: 3,
  },
  S5: {
    name: 'punctuation without a composition',
    at: [[walks, 5]],
    type: async (ime) => {
      for (const mark of ['，', '“', '”', '。']) await ime.commit(mark);
    },
    lines: { [walks]: '4.组织健步走，“”。。每季度1次。' },
    caret: [walks, 9],
    undo: 4,
    composes: false,
  },
  S6: {
    name: 'the first characters of an empty heading',
    at: [[emptyHeading, 0]],
    type: (ime) => ime.compose('peiyu', '培育'),
    lines: { [emptyHeading]: '二、培育' },
    caret: [emptyHeading, 2],
    undo: 1,
  },
  S7: {
    name: 'the first characters of an empty entry',
    at: [[emptyEntry, 0]],
    type: async (ime) => {
      await ime.compose('jianshe', '建设');
      await ime.compose('changguan', '场馆');
    },
    lines: { [emptyEntry]: '2.建设场馆' },
    caret: [emptyEntry, 4],
    undo: 2,
  },
  S8: {
    name: 'the first characters of an empty cell',
    at: [[emptyCell, 0]],
    type: (ime) => ime.compose('shipian', '十片'),
    lines: { [emptyCell]: '十片' },
    caret: [emptyCell, 2],
    undo: 1,
  },
  S9a: {
    name: 'the start of a block',
    at: [[games, 0]],
    type: (ime) => ime.compose('jiji', '积极'),
    lines: { [games]: '3.积极举办市运会。设20个大项。' },
    caret: [games, 2],
    undo: 1,
  },
  S9b: {
    name: 'the end of a block',
    at: [[title, endOf(title)]],
    type: (ime) => ime.compose('gaoben', '稿本'),
    lines: { [title]: '云州市体育局2026年工作要点稿本' },
    caret: [title, endOf(title) + 2],
    undo: 1,
  },
  S10a: {
    name: 'in place of a selection within a block',
    at: [
      [courts, 0],
      [courts, 4],
    ],
    type: (ime) => ime.compose('xiujian', '修建场地'),
    lines: { [courts]: '1.修建场地。全年改造10片。' },
    caret: [courts, 4],
    undo: 1,
  },
  S10b: {
    name: 'in place of a selection over several blocks',
    at: [
      [games, 5],
      [walks, 5],
    ],
    type: (ime) => ime.compose('he', '和健步走'),
    lines: { [games]: '3.举办市运会和健步走。每季度1次。' },
    gone: [walks],
    caret: [games, 9],
    undo: 1,
  },
  S10c: {
    name: 'over a selection that may not go, behind which it lands',
    at: [
      [title, 3],
      [walks, 5],
    ],
    type: (ime) => ime.compose('dengshan', '登山'),
    lines: { [walks]: '4.组织健步走登山。每季度1次。' },
    caret: [walks, 7],
    undo: 1,
  },
  S11a: {
    name: 'a click elsewhere while composing',
    at: [[games, endOf(games)]],
    type: async (ime) => {
      await ime.spell('ni');
      // The browser ends a composition itself when a mouse button goes down, before the page hears of it.
      await ime.commit('ni');
      await ime.page.locator('.entry', { hasText: '组织健步走' }).click({ position: { x: 480, y: 14 } });
    },
    lines: { [games]: '3.举办市运会。设20个大项。ni' },
    caret: [walks, endOf(walks)],
    undo: 1,
  },
  S11b: {
    name: 'the text losing the keyboard while composing',
    at: [[games, endOf(games)]],
    type: async (ime) => {
      await ime.spell('ni');
      await ime.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    },
    lines: { [games]: '3.举办市运会。设20个大项。ni' },
    caret: [games, endOf(games) + 2],
    undo: 1,
  },
  S12: {
    name: 'undo right after a composition, then going on',
    at: [[preamble, endOf(preamble)]],
    type: async (ime) => {
      await ime.compose('cuo', '错');
      await ime.page.keyboard.press('Control+z');
      await ime.compose('dui', '对');
    },
    lines: { [preamble]: '2026年，抓好以下工作。对' },
    caret: [preamble, endOf(preamble) + 1],
    undo: 1,
  },
  S13: {
    name: 'a recovery copy in the middle of a composition',
    at: [[emptyEntry, 0]],
    type: async (ime) => {
      await ime.spell('jiao');
      await ime.page.waitForResponse((response) => response.url().endsWith('/api/journal.write'));
      await ime.spell('jiaoyu');
      await ime.commit('教育');
    },
    lines: { [emptyEntry]: '2.教育' },
    caret: [emptyEntry, 2],
    undo: 1,
  },
  S14: {
    name: 'a paste while composing',
    at: [[walks, 5]],
    type: async (ime) => {
      await ime.spell('ni');
      await ime.page.evaluate(() => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', '（登山）');
        const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        document.querySelector('.sheet')!.dispatchEvent(paste);
      });
      await ime.commit('你');
    },
    // What is being composed goes on, and what was pasted comes behind it.
    lines: { [walks]: '4.组织健步走你（登山）。每季度1次。' },
    caret: [walks, 6],
    undo: 3,
  },
  S15: {
    name: 'a number that changes because of something above',
    at: [[games, endOf(games)]],
    type: async (ime) => {
      await ime.spell('ping');
      await dragInOutline(ime, '组织健步走', '改造球场');
      await ime.spell('pingbi');
      await ime.commit('评比');
    },
    lines: {
      3: '1.组织健步走。每季度1次。',
      4: '2.改造球场。全年改造10片。',
      5: '建成后由街道管护。',
      6: '项目',
      7: '数量',
      8: '球场',
      9: '',
      10: '3.',
      11: '二、',
      12: '三、办好群众赛事',
      13: '4.举办市运会。设20个大项。评比',
    },
    caret: [13, endOf(games) + 2],
    undo: 2,
  },
  S16: {
    name: 'a sentence of forty characters',
    at: [[care, endOf(care)]],
    type: async (ime) => {
      const syllables = 'jian chi yi ren min wei zhong xin tong chou tui jin quan min jian shen yu jing ji ti yu'.split(
        ' ',
      );
      for (let count = 1; count <= syllables.length; count += 1) await ime.update(syllables.slice(0, count).join("'"));
      await ime.commit(FORTY);
    },
    lines: { [care]: `建成后由街道管护。${FORTY}` },
    caret: [care, endOf(care) + 40],
    undo: 1,
  },
  S17: {
    name: 'characters of two code units',
    at: [[emptyHeading, 0]],
    type: async (ime) => {
      await ime.compose('ji', '𠮷');
      await ime.compose('da', '㐂');
      await ime.compose('wu', '𬭚');
      await ime.page.keyboard.press('ArrowLeft');
      await settle(ime.page);
      await ime.page.keyboard.press('Backspace');
      await ime.compose('cun', '村');
    },
    lines: { [emptyHeading]: '二、𠮷村𬭚' },
    caret: [emptyHeading, 3],
    undo: 5,
  },
  S18: {
    name: 'few updates, as with Wubi',
    at: [[games, 5]],
    type: async (ime) => {
      await ime.update('gg');
      await ime.commit('五');
      await ime.update('l');
      await ime.commit('国');
      await ime.commit('的');
    },
    lines: { [games]: '3.举办市运会五国的。设20个大项。' },
    caret: [games, 8],
    undo: 3,
  },
  S19: {
    name: 'Backspace until nothing is composed',
    at: [[emptyEntry, 0]],
    type: async (ime) => {
      await ime.spell('wen');
      for (const letters of ['we', 'w', '']) await ime.update(letters);
      await ime.compose('jiao', '教');
    },
    lines: { [emptyEntry]: '2.教' },
    caret: [emptyEntry, 1],
    undo: 1,
  },
  S20: {
    name: 'two compositions within three hundred milliseconds',
    at: [[courts, endOf(courts)]],
    type: async (ime) => {
      await ime.update('quan');
      await ime.commit('全');
      await ime.update('mian');
      await ime.commit('面');
    },
    lines: { [courts]: '1.改造球场。全年改造10片。全面' },
    caret: [courts, endOf(courts) + 2],
    undo: 2,
  },
};

/** Moves an entry before another as dragging in the outline does, without taking the keyboard away from the text. */
async function dragInOutline({ page }: InputMethod, entry: string, before: string): Promise<void> {
  const item = (name: string) => page.getByRole('treeitem', { name });
  const dataTransfer = await page.evaluateHandle(() => new DataTransfer());
  await item(entry).dispatchEvent('dragstart', { dataTransfer });
  await item(before).dispatchEvent('dragover', { dataTransfer });
  await item(before).dispatchEvent('drop', { dataTransfer });
}

/** What the sheet must show after a sequence. */
export function expectedLines({ lines, gone = [] }: Sequence): string[] {
  return sheet.map((line, index) => lines[index] ?? line).filter((_line, index) => !gone.includes(index));
}

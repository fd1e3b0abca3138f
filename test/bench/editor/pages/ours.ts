import { defaultSettings } from '../../../../core/contract/settings.ts';
import type { Template } from '../../../../core/outline/template.ts';
import template from '../../../../templates/key-points.json';
import { lineOfEntry, planOf } from '../content.ts';
import { offer, placeInElement, timeToPaint } from './bench-page.ts';

// The whole page of the program, at a host that answers at once.
const kind = template as unknown as Template;
const answers: Readonly<Record<string, unknown>> = {
  'host.describe': { kind: 'browser', version: '0', platform: 'linux', hasNativeDialogs: false, isPackaged: false },
  'templates.list': [kind],
  'recent.list': [],
  'journal.list': [],
  'settings.read': defaultSettings,
  'rules.list': { packs: [], warnings: [] },
  'corpus.complete': { text: '推动各项工作落实' },
};
const request = new Proxy({}, { get: (_target, name) => () => Promise.resolve(answerTo(String(name))) });
const on = new Proxy({}, { get: () => () => () => undefined });
Object.defineProperty(window, 'gangmu', { value: { request, on } });

function answerTo(name: string): unknown {
  return { ok: true, value: answers[name] ?? {} };
}

await import('../../../../renderer/main.tsx');
const { showDocument } = await import('../../../../renderer/state/open-document.ts');

let plan = planOf(1, kind);

offer({
  prepare: (count) => (plan = planOf(count, kind)),
  open: () => timeToPaint(() => showDocument(plan, kind, { path: null, modifiedAt: null, isUnsaved: false })),
  lines: () => document.querySelectorAll('.sheet .entry[data-num]').length,
  lastNumber: () =>
    Number.parseInt([...document.querySelectorAll<HTMLElement>('.sheet .entry')].at(-1)!.dataset['num']!, 10),
  placeCaret: (entry, where) => {
    const line = document.querySelectorAll('.sheet .entry')[lineOfEntry(entry)]!;
    document.querySelector<HTMLElement>('.sheet')!.focus();
    return placeInElement(line, where);
  },
});

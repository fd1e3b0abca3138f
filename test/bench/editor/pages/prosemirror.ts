import { baseKeymap } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { Schema, type Node } from 'prosemirror-model';
import { EditorState, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import { flatParagraphs, lineOfEntry } from '../content.ts';
import { offer, placeInElement, timeToPaint } from './bench-page.ts';
import './page.css';

// ProseMirror with numbers as decorations: mapped while one types, made anew when a paragraph comes or goes.
const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*', toDOM: () => ['p', 0] },
    text: {},
  },
});

const numbers: Plugin<DecorationSet> = new Plugin<DecorationSet>({
  state: {
    init: (_config, state) => numberParagraphs(state.doc),
    apply: (transaction, shown, before) => {
      if (!transaction.docChanged) return shown;
      if (transaction.doc.childCount !== before.doc.childCount) return numberParagraphs(transaction.doc);
      return shown.map(transaction.mapping, transaction.doc);
    },
  },
  props: { decorations: (state) => numbers.getState(state) },
});

function numberParagraphs(doc: Node): DecorationSet {
  const decorations: Decoration[] = [];
  let number = 0;
  doc.forEach((paragraph, at) => {
    number += 1;
    decorations.push(Decoration.node(at, at + paragraph.nodeSize, { 'data-num': `${number}.` }));
  });
  return DecorationSet.create(doc, decorations);
}

const desk = document.body.appendChild(document.createElement('div'));
desk.className = 'desk';
let view: EditorView | null = null;
let paragraphs: readonly string[] = [];

function mount(): void {
  view?.destroy();
  const nodes = paragraphs.map((text) => schema.node('paragraph', null, schema.text(text)));
  const doc = schema.node('doc', null, nodes);
  const state = EditorState.create({ doc, plugins: [keymap(baseKeymap), numbers] });
  view = new EditorView(desk, { state, attributes: { class: 'page', spellcheck: 'false' } });
  view.focus();
}

offer({
  prepare: (count) => (paragraphs = flatParagraphs(count)),
  open: () => timeToPaint(mount),
  lines: () => view!.dom.childElementCount,
  lastNumber: () => Number.parseInt((view!.dom.lastElementChild as HTMLElement).dataset['num']!, 10),
  placeCaret: (entry, where) => {
    view!.focus();
    return placeInElement(view!.dom.children[lineOfEntry(entry)]!, where);
  },
});

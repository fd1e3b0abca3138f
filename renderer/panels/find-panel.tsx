import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { Button, Checkbox, Form, Input, Label, TextField } from 'react-aria-components';
import { createSearch, type SearchOptions } from '../../core/find/find-matches.ts';
import { findInDocument, replaceFound, selectFound, type Found } from '../editor/find-text.ts';
import type { OutlineItem } from '../editor/outline-items.ts';
import { clearFound, paintFound, revealFound } from '../editor/found-highlight.ts';
import { showMessage } from '../state/messages.ts';
import { togglePanel, useApp, type OpenDocument } from '../state/store.ts';
import { zh } from '../text/zh.ts';

/** Results that are drawn; the count above them is of all. */
const MOST_SHOWN = 300;

/** Milliseconds without a key in the query after which the first place is shown. */
const REST = 250;

/** Find and replace over the whole plan, with every place listed. */
export function FindPanel({ document }: { readonly document: OpenDocument }) {
  const { editor } = document.editor;
  const { items, caret } = useApp((state) => state.view);
  const [query, setQuery] = useState(() => window.getSelection()?.toString().split('\n')[0] ?? '');
  const [replacement, setReplacement] = useState('');
  const [options, setOptions] = useState<SearchOptions>({ foldsWidth: true, matchesCase: false, isPattern: false });
  /** Place gone to last; null until one has been gone to with this query. */
  const [at, setAt] = useState<number | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const search = useMemo(() => createSearch(query, options), [query, options]);
  // `items` changes with the text, and so brings the places up to date.
  const places = useMemo(() => (search && items ? findInDocument(editor, search) : []), [search, editor, items]);
  const current = Math.min(at ?? nearestTo(places, items, caret), Math.max(0, places.length - 1));

  useEffect(() => paintFound(editor, places, current), [editor, places, current]);
  useEffect(() => clearFound, []);
  // What is found first comes into view once the query stands still; an edit moves nothing.
  const first = useEffectEvent(() => {
    const place = places[current];
    if (at === null && place) revealFound(editor, place);
  });
  useEffect(() => {
    const timer = setTimeout(first, REST);
    return () => clearTimeout(timer);
  }, [query, options]);

  const close = () => {
    togglePanel('find');
    const place = places[current];
    if (place) selectFound(editor, place);
    editor.focus();
  };
  const go = (index: number) => {
    const place = places[(index + places.length) % places.length];
    if (!place) return;
    setAt((index + places.length) % places.length);
    revealFound(editor, place);
  };
  const replace = (chosen: readonly Found[]) => {
    if (chosen.length === 0) return;
    replaceFound(editor, chosen, replacement);
    showMessage('done', zh.find.replaced(chosen.length));
  };
  const toggle = (name: keyof SearchOptions) => (isOn: boolean) => setOptions({ ...options, [name]: isOn });
  const labelOf = useMemo(() => new Map(items.map((item) => [item.key, item.label])), [items]);
  return (
    <div
      className="find"
      onKeyDownCapture={(event) => {
        if (event.key === 'Escape') close();
        if (event.key === 'F3') go(current + (event.shiftKey ? -1 : 1));
      }}
    >
      <Form className="form find-form" onSubmit={(event) => event.preventDefault()}>
        <TextField
          value={query}
          autoFocus
          onChange={(text) => {
            setQuery(text);
            setAt(null);
          }}
          onKeyDown={(event) =>
            event.key === 'Enter' && go(at === null ? current : current + (event.shiftKey ? -1 : 1))
          }
        >
          <Label>{zh.find.query}</Label>
          <Input className="input" ref={field} />
        </TextField>
        <TextField value={replacement} onChange={setReplacement}>
          <Label>{zh.find.replacement}</Label>
          <Input className="input" />
        </TextField>
        <div className="find-options">
          <Option isOn={options.foldsWidth} onChange={toggle('foldsWidth')} text={zh.find.foldsWidth} />
          <Option isOn={options.matchesCase} onChange={toggle('matchesCase')} text={zh.find.matchesCase} />
          <Option isOn={options.isPattern} onChange={toggle('isPattern')} text={zh.find.isPattern} />
        </div>
        <div className="buttons">
          <Button
            className="tool"
            isDisabled={places.length === 0}
            onPress={() => replace(places.slice(current, current + 1))}
          >
            {zh.find.replace}
          </Button>
          <Button className="tool" isDisabled={places.length === 0} onPress={() => replace(places)}>
            {zh.find.replaceAll}
          </Button>
          <span className="grow" />
          <Button
            className="icon-button"
            aria-label={zh.find.previous}
            isDisabled={places.length === 0}
            onPress={() => go(current - 1)}
          >
            <ArrowUp size={16} />
          </Button>
          <Button
            className="icon-button"
            aria-label={zh.find.next}
            isDisabled={places.length === 0}
            onPress={() => go(current + 1)}
          >
            <ArrowDown size={16} />
          </Button>
        </div>
      </Form>
      <p className="find-count" role="status">
        {query === '' ? zh.find.hint : search === null ? zh.find.broken : zh.find.count(places.length)}
      </p>
      <div className="find-results" role="list">
        {places.slice(0, MOST_SHOWN).map((place, index) => (
          <button
            key={index}
            role="listitem"
            className={index === current ? 'find-result is-current' : 'find-result'}
            onClick={() => go(index)}
          >
            <b>{(place.entry && labelOf.get(place.entry)) ?? zh.find.elsewhere}</b>
            <span>
              {place.excerpt[0]}
              <mark>{place.excerpt[1]}</mark>
              {place.excerpt[2]}
            </span>
          </button>
        ))}
      </div>
    </div>
  );
}

/** The first place at or behind the caret, so that a search goes on from where one writes. */
function nearestTo(places: readonly Found[], items: readonly OutlineItem[], caret: string | null): number {
  const order = new Map(items.map((item, index) => [item.key, index]));
  const from = order.get(caret ?? '') ?? 0;
  const index = places.findIndex((place) => (order.get(place.entry ?? '') ?? -1) >= from);
  return Math.max(0, index);
}

interface OptionProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly text: string;
}

function Option({ isOn, onChange, text }: OptionProps) {
  return (
    <Checkbox className="checkbox" isSelected={isOn} onChange={onChange}>
      <span className="box" aria-hidden />
      {text}
    </Checkbox>
  );
}

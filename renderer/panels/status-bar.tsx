import { memo } from 'react';
import { findItems } from '../../core/plan/items.ts';
import { wordTarget } from '../../core/outline/word-target.ts';
import { Minus, Plus, ShieldCheck } from 'lucide-react';
import { Button, ToggleButton } from 'react-aria-components';
import { Tip } from '../components/tip.tsx';
import { goToFirstOpen } from '../state/go-to-card.ts';
import { useRollover } from '../state/rollover.ts';
import { changeSettings } from '../state/settings.ts';
import { zoomBy } from '../state/shortcuts.ts';
import { useApp, type OpenDocument } from '../state/store.ts';
import { formatCount, zh } from '../text/zh.ts';
import type { OutlineItem } from '../editor/outline-items.ts';

/** The line at the foot: where the caret is, how long the text is, how large it is shown. */
export function StatusBar({ document }: { readonly document: OpenDocument }) {
  const { items, words, caret } = useApp((state) => state.view);
  const isFocused = useApp((state) => state.isFocused);
  const zoom = useApp((state) => state.settings.zoom);
  const isCorpusShared = useApp((state) => state.settings.corpusServer !== '');
  const found = findItems(items.map((item) => item.level));
  const at = found.findIndex((index) => items[index]!.key === caret);
  const chapter = chapterWords(items, caret);
  const open = useRollover((state) => state.counts.open);
  const here = items.find((item) => item.key === caret);
  const target = here ? wordTarget(here, document.template) : null;
  const { usual } = document.template;
  return (
    <footer className="status">
      <span>{at >= 0 ? zh.status.entry(at + 1, found.length) : zh.status.entries(found.length)}</span>
      <span>
        {zh.status.words(formatCount(words))}
        <small>（{zh.status.usual(formatCount(usual.words.min), formatCount(usual.words.max))}）</small>
      </span>
      {chapter !== null && <span>{zh.status.chapter(formatCount(chapter))}</span>}
      {here && (
        <span>
          {zh.status.here(formatCount(here.words))}
          {target && <small>（{zh.status.usual(formatCount(target.min), formatCount(target.max))}）</small>}
        </span>
      )}
      <Button
        className={isFocused ? 'quiet is-on' : 'quiet'}
        onPress={() => useApp.setState({ isFocused: !isFocused })}
      >
        {isFocused ? zh.focus.off : zh.focus.on}
      </Button>
      <CompletionSwitch />
      <span className="grow" />
      {open > 0 && (
        <Button className="quiet status-open" onPress={goToFirstOpen}>
          {zh.rollover.left(open)}
        </Button>
      )}
      <span className="zoom">
        <Button className="icon-button" aria-label={zh.status.zoomOut} onPress={() => zoomBy(-0.1)}>
          <Minus size={13} />
        </Button>
        {zh.status.zoom(Math.round(zoom * 100))}
        <Button className="icon-button" aria-label={zh.status.zoomIn} onPress={() => zoomBy(0.1)}>
          <Plus size={13} />
        </Button>
      </span>
      <span className="offline" title={zh.app.offlineHint(isCorpusShared)}>
        <ShieldCheck size={13} aria-hidden /> {zh.app.offline}
      </span>
    </footer>
  );
}

/** The one switch of completion while typing. The line around it is drawn anew with every change of the text. */
const CompletionSwitch = memo(function CompletionSwitch() {
  const isOn = useApp((state) => state.settings.isCompletionOn);
  return (
    <Tip text={zh.completion.hint}>
      <ToggleButton
        className="quiet"
        isSelected={isOn}
        onChange={(isCompletionOn) => changeSettings({ isCompletionOn })}
      >
        {isOn ? zh.completion.isOn : zh.completion.isOff}
      </ToggleButton>
    </Tip>
  );
});

/** Words of the first-level entry that the caret is in, with all below it; null outside of any. */
function chapterWords(items: readonly OutlineItem[], caret: string | null): number | null {
  const at = items.findIndex((item) => item.key === caret);
  const start = items.findLastIndex((item, index) => index <= at && item.level === 1);
  if (at < 0 || start < 0) return null;
  const end = items.findIndex((item, index) => index > start && item.level === 1);
  return items.slice(start, end < 0 ? undefined : end).reduce((sum, item) => sum + item.words, 0);
}

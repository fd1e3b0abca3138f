import { useEffect, useMemo, useRef } from 'react';
import { Redo2, Undo2 } from 'lucide-react';
import { Button, Tab, TabList, TabPanel, Tabs, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Tip } from '../../components/tip.tsx';
import { ask } from '../../state/dialogs.ts';
import {
  acceptReview,
  chooseUse,
  closeReview,
  stepDecisions,
  useImportReview,
  type ImportReviewing,
  type ImportUse,
} from '../../state/import-review.ts';
import { layOutCards } from '../../state/review-decisions.ts';
import { zh } from '../../text/zh.ts';
import { CleaningList } from './cleaning-list.tsx';
import { DoubtCards } from './doubt-cards.tsx';
import { DroppedList, leftOut } from './dropped-list.tsx';
import { FindingsList, plainNotices } from './findings-list.tsx';
import { OutlinePane } from './outline-pane.tsx';
import { registerReviewKeys } from './review-keys.ts';
import { SourcePane } from './source-pane.tsx';

const uses: readonly ImportUse[] = ['asItIs', 'nextYear'];

/** What was read from a file beside what was made of it, before plans are made: every doubt can be settled here. */
export function ImportReview({ review }: { readonly review: ImportReviewing }) {
  const { found, decisions } = review;
  const cards = useMemo(() => layOutCards(found.review.doubts, decisions.answers), [found, decisions]);
  const doubtful = useMemo(
    () => new Set(cards.flatMap(({ doubt, answer }) => (answer === null ? [doubt.source] : []))),
    [cards],
  );
  const screen = useRef<HTMLDivElement>(null);
  useEffect(() => registerReviewKeys(window, () => void leave()), []);
  useEffect(() => {
    if (useImportReview.getState().review?.card === null)
      screen.current?.querySelector<HTMLElement>('.source-list')?.focus();
  }, []);
  const open = cards.filter(({ answer }) => answer === null).length;
  return (
    <div className="import-review" ref={screen}>
      <ReviewBar review={review} open={open} />
      <main className="review-work" aria-label={zh.review.title(review.sourceName)}>
        <SourcePane review={review} doubtful={doubtful} />
        <OutlinePane review={review} doubtful={doubtful} />
        <Side review={review} cards={cards} open={open} />
      </main>
      <footer className="status">
        <Legend />
        <span className="grow" />
        <span>{zh.review.nothingLost}</span>
      </footer>
    </div>
  );
}

function ReviewBar({ review, open }: { readonly review: ImportReviewing; readonly open: number }) {
  const { sourceName, use, past, future } = review;
  return (
    <header className="bar">
      <span className="brand brand-mark" aria-hidden>
        纲
      </span>
      <h1 className="document-title">{zh.review.title(sourceName)}</h1>
      <span className="grow" />
      <Tip text={zh.review.undo}>
        <Button
          className="icon-button"
          aria-label={zh.review.undo}
          isDisabled={past.length === 0}
          onPress={() => stepDecisions('undo')}
        >
          <Undo2 size={18} />
        </Button>
      </Tip>
      <Tip text={zh.review.redo}>
        <Button
          className="icon-button"
          aria-label={zh.review.redo}
          isDisabled={future.length === 0}
          onPress={() => stepDecisions('redo')}
        >
          <Redo2 size={18} />
        </Button>
      </Tip>
      <ToggleButtonGroup
        className="segments"
        aria-label={zh.review.use}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[use]}
        onSelectionChange={(keys) => {
          const picked = uses.find((name) => keys.has(name));
          if (picked) chooseUse(picked);
        }}
      >
        {uses.map((name) => (
          <ToggleButton key={name} id={name} className="segment">
            {zh.review.uses[name]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Button className="tool" onPress={() => void leave()}>
        {zh.review.cancel}
      </Button>
      <Tip text={zh.review.acceptHint}>
        <Button className="tool primary" onPress={() => void acceptReview()}>
          {open > 0 ? zh.review.acceptOpen(open) : zh.review.accept}
        </Button>
      </Tip>
    </header>
  );
}

interface SideProps {
  readonly review: ImportReviewing;
  readonly cards: ReturnType<typeof layOutCards>;
  readonly open: number;
}

/** What is asked, cleaned, left out and noticed, one tab each. */
function Side({ review, cards, open }: SideProps) {
  const changes = review.found.review.changes.length;
  const notices = plainNotices(review).reduce((sum, group) => sum + group.notices.length, 0);
  const tabs = [
    { name: 'doubts', count: open, panel: <DoubtCards review={review} cards={cards} /> },
    { name: 'cleaning', count: changes, panel: <CleaningList review={review} /> },
    { name: 'dropped', count: leftOut(review).length, panel: <DroppedList review={review} /> },
    { name: 'findings', count: notices, panel: <FindingsList review={review} /> },
  ] as const;
  return (
    <aside className="pane review-side" aria-label={zh.review.side}>
      <Tabs className="side">
        <div className="side-head">
          <TabList className="side-tabs" aria-label={zh.review.side}>
            {tabs.map(({ name, count }) => (
              <Tab key={name} id={name} className="side-tab">
                {zh.review.tabs[name]} {count > 0 && <span className="badge">{count}</span>}
              </Tab>
            ))}
          </TabList>
        </div>
        {tabs.map(({ name, panel }) => (
          <TabPanel key={name} id={name} className="side-panel cards">
            {panel}
          </TabPanel>
        ))}
      </Tabs>
    </aside>
  );
}

const legend = ['title', 'heading', 'preamble', 'table', 'annex', 'contents', 'dropped'] as const;

function Legend() {
  return (
    <ul className="legend" aria-label={zh.review.legend}>
      {legend.map((part) => (
        <li key={part} className={`part-${part}`}>
          {part === 'heading' ? zh.review.headingLevels : zh.review.parts[part]}
        </li>
      ))}
    </ul>
  );
}

async function leave(): Promise<void> {
  const count = useImportReview.getState().review?.past.length ?? 0;
  if (count === 0 || (await ask('leaveReview', { count })) === true) closeReview();
}

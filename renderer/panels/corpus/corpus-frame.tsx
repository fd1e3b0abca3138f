import { useEffect, useRef, type ReactNode } from 'react';
import { ArrowLeft } from 'lucide-react';
import { Button } from 'react-aria-components';
import { closeCorpusScreen, openCorpusScreen, useCorpusScreen } from '../../state/corpus-screen.ts';
import { useDialog } from '../../state/dialogs.ts';
import { zh } from '../../text/zh.ts';

interface CorpusFrameProps {
  readonly title: string;
  /** What stands in the line at the top, behind the title. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A screen of the corpus in the place of the text: Escape goes back, Ctrl+K searches. */
export function CorpusFrame({ title, tools, children }: CorpusFrameProps) {
  const screen = useRef<HTMLDivElement>(null);
  const isCovered = useCorpusScreen(({ screens }) => screens.at(-1)?.kind === 'search');
  useEffect(() => {
    screen.current?.querySelector<HTMLElement>('.corpus-back')?.focus();
  }, []);
  useEffect(() => {
    if (isCovered) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || useDialog.getState().dialog) return;
      const isSearch = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'k';
      if (isSearch) openCorpusScreen({ kind: 'search' });
      else if (event.key === 'Escape') closeCorpusScreen();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isCovered]);
  return (
    <div className="corpus-screen" ref={screen}>
      <header className="bar">
        <Button className="tool corpus-back" aria-label={zh.corpus.closeKey} onPress={closeCorpusScreen}>
          <ArrowLeft size={16} aria-hidden /> {zh.corpus.close}
        </Button>
        <h1 className="document-title">{title}</h1>
        {tools}
      </header>
      <main className="corpus-work">{children}</main>
    </div>
  );
}

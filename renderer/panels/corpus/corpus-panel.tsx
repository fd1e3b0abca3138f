import { useState } from 'react';
import { Search } from 'lucide-react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { openCorpusScreen } from '../../state/corpus-screen.ts';
import type { OpenDocument } from '../../state/store.ts';
import { zh } from '../../text/zh.ts';
import { LikenessMeter } from './likeness-meter.tsx';
import { SuggestionList } from './suggestion-list.tsx';

const words = zh.corpus.panel;
const parts = ['suggestions', 'likeness'] as const;
type Part = (typeof parts)[number];

/** The corpus beside the text (F7): what was written before for the entry at hand, and how much of the text stands elsewhere. */
export function CorpusPanel({ document }: { readonly document: OpenDocument }) {
  const [part, setPart] = useState<Part>('suggestions');
  return (
    <div className="corpus-panel">
      <div className="corpus-panel-head">
        <ToggleButtonGroup
          className="segments"
          aria-label={words.sections}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[part]}
          onSelectionChange={(keys) => setPart(parts.find((one) => keys.has(one)) ?? 'suggestions')}
        >
          {parts.map((one) => (
            <ToggleButton key={one} id={one} className="segment">
              {words[one]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <span className="grow" />
        <Button className="link" onPress={() => openCorpusScreen({ kind: 'search' })}>
          <Search size={13} aria-hidden /> {words.search}
        </Button>
        <Button className="link" onPress={() => openCorpusScreen({ kind: 'library' })}>
          {zh.corpus.title}
        </Button>
      </div>
      {part === 'suggestions' ? <SuggestionList document={document} /> : <LikenessMeter document={document} />}
    </div>
  );
}

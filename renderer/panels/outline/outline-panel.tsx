import { useRef, useState } from 'react';
import { Button, DialogTrigger, Popover } from 'react-aria-components';
import { ChevronDown, Plus } from 'lucide-react';
import { sectionOf } from '../../../core/outline/sections.ts';
import { ADD_SECTION } from '../../editor/structure/commands.ts';
import { missingSections } from '../../editor/structure/parts.ts';
import { goToFirstOpen } from '../../state/go-to-card.ts';
import { useRollover } from '../../state/rollover.ts';
import { changeSettings } from '../../state/settings.ts';
import { useApp, type OpenDocument } from '../../state/store.ts';
import { zh } from '../../text/zh.ts';
import { NumberingForm } from './numbering-form.tsx';
import { OutlineTree } from './outline-tree.tsx';
import { Words } from './words.tsx';

/** The outline at the left: what there is, how long it is, and what the template still asks for. */
export function OutlinePanel({ document }: { readonly document: OpenDocument }) {
  const width = useApp((state) => state.settings.outlineWidth);
  const { items, annexes, preambleWords } = useApp((state) => state.view);
  const { editor, template } = document;
  const missing = items.length > 0 ? missingSections(items, template) : [];
  const numbering = useApp((state) => state.view.fields?.numbering) ?? editor.fields().numbering;
  const taskScope = numbering[template.taskLevel - 1]?.scope ?? 'document';
  return (
    <aside className="pane pane-left" style={{ width }} aria-label={zh.outline.title}>
      <div className="pane-head">
        <h3>{zh.outline.title}</h3>
        <DialogTrigger>
          <Button className="quiet">
            {template.name} · {zh.numbering.summary[taskScope]} <ChevronDown size={11} aria-hidden />
          </Button>
          <Popover className="popover" placement="bottom end">
            <NumberingForm document={document} />
          </Popover>
        </DialogTrigger>
      </div>
      <Button className="outline-preamble" onPress={() => editor.goToStart()}>
        <span>{zh.outline.preamble}</span>
        <Words words={preambleWords} target={sectionOf(template, 'preamble')?.words ?? null} />
      </Button>
      <OutlineTree items={items} editor={editor} template={template} />
      {annexes.map((annex) => (
        <Button key={annex.key} className="outline-preamble" onPress={() => editor.goTo(annex.key)}>
          <span>
            <b>{annex.label}</b> {annex.title || zh.outline.untitled}
          </span>
          <Words words={annex.words} target={null} />
        </Button>
      ))}
      {missing.length > 0 && (
        <div className="missing">
          {missing.map((part) => (
            <Button
              key={part.role}
              className="missing-section"
              onPress={() => {
                editor.editor.dispatchCommand(ADD_SECTION, part.role);
                editor.editor.focus();
              }}
            >
              <Plus size={14} aria-hidden /> {zh.outline.addMissing(part.name)}
            </Button>
          ))}
        </div>
      )}
      <OpenCards />
      <PaneEdge />
    </aside>
  );
}

/** How much of last year's facts is still to be looked at. */
function OpenCards() {
  const { open, total } = useRollover((state) => state.counts);
  if (total === 0) return null;
  return (
    <Button className="outline-open" onPress={goToFirstOpen}>
      <span>{zh.rollover.left(open)}</span>
      <span className="meter" aria-hidden>
        <em style={{ width: `${(1 - open / total) * 100}%` }} />
      </span>
    </Button>
  );
}

/** The edge that is dragged to make the panel wider; also by arrow keys. */
function PaneEdge() {
  const width = useApp((state) => state.settings.outlineWidth);
  const [start, setStart] = useState<{ readonly x: number; readonly width: number } | null>(null);
  const edge = useRef<HTMLDivElement>(null);
  const resize = (to: number) => changeSettings({ outlineWidth: Math.min(600, Math.max(180, to)) });
  return (
    <div
      ref={edge}
      className="pane-edge"
      role="separator"
      aria-orientation="vertical"
      aria-label={zh.outline.resize}
      aria-valuenow={width}
      aria-valuemin={180}
      aria-valuemax={600}
      tabIndex={0}
      onPointerDown={(event) => {
        edge.current?.setPointerCapture(event.pointerId);
        setStart({ x: event.clientX, width });
      }}
      onPointerMove={(event) => start && resize(start.width + event.clientX - start.x)}
      onPointerUp={() => setStart(null)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') resize(width - 12);
        if (event.key === 'ArrowRight') resize(width + 12);
      }}
    />
  );
}

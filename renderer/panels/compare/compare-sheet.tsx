import { useMemo } from 'react';
import type { AnnexComparison, PropertyChange } from '../../../core/compare/comparison.ts';
import type { Compared } from '../../state/comparing.ts';
import { restoreInPresent } from '../../state/comparing.ts';
import type { RestorablePart } from '../../../core/compare/restore-part.ts';
import { useApp } from '../../state/store.ts';
import { zh } from '../../text/zh.ts';
import { ComparedBlocks, Runs } from './compared-blocks.tsx';
import { ComparedEntry, Departure } from './compared-entry.tsx';
import { ComparedLine } from './compared-line.tsx';
import { kindOfAnnex, keyOfEntry, type ComparedItem } from '../../state/compare-layout.ts';

/** Things in one section of the sheet; those out of sight are not laid out (`content-visibility`). */
const CHUNK = 40;

interface Props {
  readonly compared: Compared;
  readonly items: readonly ComparedItem[];
  readonly current: string | null;
  readonly isPresent: boolean;
  readonly onGoTo: (key: string) => void;
}

/** The newer text with what became of everything in it, on a sheet like the one it is written on. */
export function CompareSheet({ compared, items, current, isPresent, onGoTo }: Props) {
  const zoom = useApp((state) => state.settings.zoom);
  const { numbering } = compared.newer;
  const chunks = useMemo(
    () => Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, at) => items.slice(at * CHUNK, (at + 1) * CHUNK)),
    [items],
  );
  return (
    <div
      className="sheet compare-sheet"
      data-style-1={numbering[0].style}
      data-style-2={numbering[1].style}
      data-style-3={numbering[2].style}
      data-style-4={numbering[3].style}
      style={{ '--zoom': zoom } as React.CSSProperties}
    >
      {chunks.map((chunk, index) => (
        <section key={index} className="compare-chunk">
          {chunk.map((item) => (
            <Item
              key={item.key}
              item={item}
              compared={compared}
              isCurrent={item.key === current}
              isPresent={isPresent}
              onGoTo={onGoTo}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

interface ItemProps extends Omit<Props, 'items' | 'current'> {
  readonly item: ComparedItem;
  readonly isCurrent: boolean;
}

function Item({ item, compared, isCurrent, isPresent, onGoTo }: ItemProps) {
  const { result } = compared;
  const restore = (part: RestorablePart, name: string) => (isPresent ? () => restoreInPresent(part, name) : null);
  switch (item.type) {
    case 'title': {
      const isChanged = result.title.some((run) => run.kind !== 'kept');
      return (
        <ComparedLine
          name={item.key}
          kinds={isChanged ? ['changed'] : []}
          place={zh.editor.titleHint}
          isCurrent={isCurrent}
          onRestore={isChanged ? restore({ type: 'title' }, zh.editor.titleHint) : null}
          onGoTo={null}
        >
          <h1 className="title title-plan">
            <Runs runs={result.title} />
          </h1>
        </ComparedLine>
      );
    }
    case 'properties':
      return (
        <ComparedLine
          name={item.key}
          kinds={['changed']}
          place={zh.compare.properties}
          isCurrent={isCurrent}
          onRestore={restore({ type: 'properties' }, zh.compare.properties)}
          onGoTo={null}
        >
          <ul className="compare-properties">
            {result.properties.map((change, index) => (
              <Property key={index} change={change} />
            ))}
          </ul>
        </ComparedLine>
      );
    case 'preamble': {
      const isChanged = result.preamble.some((block) => block.change !== 'kept');
      return (
        <ComparedLine
          name={item.key}
          kinds={isChanged ? ['changed'] : []}
          place={zh.compare.preamble}
          isCurrent={isCurrent}
          onRestore={isChanged ? restore({ type: 'preamble' }, zh.compare.preamble) : null}
          onGoTo={null}
        >
          <ComparedBlocks blocks={result.preamble} />
        </ComparedLine>
      );
    }
    case 'entry':
      return <ComparedEntry name={item.key} comparison={item.comparison} isCurrent={isCurrent} isPresent={isPresent} />;
    case 'departure':
      return <Departure comparison={item.comparison} onGoToNew={() => onGoTo(keyOfEntry(item.comparison))} />;
    case 'annex': {
      const { annex } = item;
      const name = zh.compare.annex(annex.after ?? annex.before ?? 1);
      const isRestorable = annex.before !== null && kindOfAnnex(annex) !== 'unchanged';
      return (
        <ComparedLine
          name={item.key}
          kinds={kindsOfAnnex(annex)}
          place={name}
          isCurrent={isCurrent}
          onRestore={isRestorable ? restore({ type: 'annex', id: annex.id }, name) : null}
          onGoTo={null}
        >
          <div className="section-annex">
            <h2 className="title title-annex">
              <Runs runs={annex.title} />
            </h2>
            <ComparedBlocks blocks={annex.blocks} />
            {annex.isMoved && annex.before !== null && (
              <ul className="compare-notes">
                <li>{zh.compare.movedFrom(zh.compare.annex(annex.before))}</li>
              </ul>
            )}
          </div>
        </ComparedLine>
      );
    }
    case 'skipped':
      return <p className="skipped">{zh.compare.skipped(item.count)}</p>;
    default:
      return item satisfies never;
  }
}

function kindsOfAnnex(annex: AnnexComparison) {
  const change = annex.change === 'kept' ? [] : [annex.change];
  return annex.isMoved ? [...change, 'moved' as const] : change;
}

function Property({ change }: { readonly change: PropertyChange }) {
  const templates = useApp((state) => state.templates);
  if (change.property === 'numbering') {
    const words = ({ style, scope }: (typeof change)['before']) =>
      `${zh.numbering.styles[style]} ${zh.numbering.scopes[scope]}`;
    const name = zh.compare.numbering(zh.numbering.level(change.level));
    return <Changed name={name} before={words(change.before)} after={words(change.after)} />;
  }
  const words = (value: string | null) =>
    change.property === 'documentType'
      ? (templates.find((template) => template.documentType === value)?.name ?? value)
      : value;
  return (
    <Changed
      name={zh.propertyNames[change.property]}
      before={words(change.before) ?? zh.compare.nothing}
      after={words(change.after) ?? zh.compare.nothing}
    />
  );
}

function Changed({ name, before, after }: { readonly name: string; readonly before: string; readonly after: string }) {
  return (
    <li>
      {name}
      {'：'}
      <del>{before}</del>
      <ins>{after}</ins>
    </li>
  );
}

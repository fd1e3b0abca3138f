import { useMemo } from 'react';
import { fullTitle } from '../../../core/plan/text.ts';
import type { Notice, SourceBlock } from '../../../core/recognise/source.ts';
import { pointAt, type ImportReviewing } from '../../state/import-review.ts';
import { zh } from '../../text/zh.ts';

/** What was noticed but is not asked, by what noticed it: the reader, or recognition in one of the documents. */
export function plainNotices({ warnings, found }: ImportReviewing): { name: string; notices: readonly Notice[] }[] {
  const asked = new Set(found.review.doubts.map(keyOf));
  return [
    { name: zh.review.fromReader, notices: warnings },
    ...found.documents.map(({ plan, findings }) => ({
      name: found.documents.length > 1 ? fullTitle(plan) || zh.importing.untitled : '',
      notices: findings.filter((finding) => !asked.has(keyOf(finding))),
    })),
  ].filter(({ notices }) => notices.length > 0);
}

function keyOf({ code, message, excerpt }: Notice): string {
  return JSON.stringify([code, message, excerpt]);
}

/** What was noticed while reading and recognising, beside what is asked; each leads to its place. */
export function FindingsList({ review }: { readonly review: ImportReviewing }) {
  const groups = plainNotices(review);
  const texts = useMemo(() => review.source.map(squeezed), [review.source]);
  if (groups.length === 0) return <p className="empty">{zh.review.noFindings}</p>;
  return (
    <>
      <p className="hint">{zh.review.findings}</p>
      {groups.map(({ name, notices }, group) => (
        <section key={group} className="dropped-group">
          {name && <h3>{name}</h3>}
          {notices.map((notice, index) => (
            <Finding key={index} notice={notice} source={placeOf(notice, texts)} id={`finding-${group}-${index}`} />
          ))}
        </section>
      ))}
    </>
  );
}

interface FindingProps {
  readonly notice: Notice;
  readonly source: number | null;
  readonly id: string;
}

function Finding({ notice, source, id }: FindingProps) {
  const point = () => source !== null && pointAt(source);
  return (
    <article className="card review-card" data-card={id} tabIndex={-1} onFocus={point} onClick={point}>
      <p>{notice.message}</p>
      {notice.excerpt && <blockquote>{notice.excerpt}</blockquote>}
      {source !== null && (
        <button type="button" className="link" data-answer onClick={point}>
          {zh.review.goTo}
        </button>
      )}
    </article>
  );
}

/** The source block in which the words of a notice stand; null where they cannot be told. */
function placeOf({ excerpt }: Notice, texts: readonly string[]): number | null {
  const words = excerpt.replaceAll(/\s|…/gu, '').slice(0, 24);
  if (words.length < 2) return null;
  const found = texts.findIndex((text) => text.includes(words));
  return found < 0 ? null : found;
}

function squeezed(block: SourceBlock): string {
  return (block.type === 'table' ? block.rows.flat().join('') : block.text).replaceAll(/\s/gu, '');
}

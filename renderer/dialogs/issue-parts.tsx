import { Button } from 'react-aria-components';
import type { Plan } from '../../core/plan/schema.ts';
import type { OpenDocument } from '../state/store.ts';
import { matterNames, partNames } from '../text/exporting.ts';
import { zh } from '../text/zh.ts';

/** The parts of a formal issue that a plan has, in a few words, with the way to fill them in. */
export function IssueParts({
  document,
  onEdit,
}: {
  readonly document: OpenDocument | null;
  readonly onEdit: () => void;
}) {
  const parts = document ? describeParts(document.editor.fields()) : [];
  return (
    <div>
      <span className="label">{zh.exporting.parts}</span>
      <div className="export-row">
        {parts.length === 0 ? (
          <p className="hint">{zh.exporting.noParts}</p>
        ) : (
          <ul className="export-parts">
            {parts.map((part) => (
              <li key={part} className="chip" title={part}>
                {part}
              </li>
            ))}
          </ul>
        )}
        <Button className="tool" onPress={onEdit}>
          {zh.issue.open}
        </Button>
      </div>
    </div>
  );
}

function describeParts({ issue = {}, pageMatter = {} }: Pick<Plan, 'issue' | 'pageMatter'>): string[] {
  return [...describe(partNames, issue), ...describe(matterNames, pageMatter)];
}

/** Those that are there, in the order of their names. */
function describe<Name extends string>(
  names: Readonly<Record<Name, (value: string) => string>>,
  values: Readonly<Partial<Record<Name, string | readonly string[] | true | undefined>>>,
): string[] {
  return (Object.keys(names) as Name[]).flatMap((name) => {
    const value = values[name];
    if (value === undefined) return [];
    return [names[name](typeof value === 'string' ? value : value === true ? '' : value.join('、'))];
  });
}

import { Checkbox, Input, TextField } from 'react-aria-components';
import type { HouseStyle, StyleLook } from '../../../core/word/house-style.ts';
import { namedSizes } from '../../../core/word/type-sizes.ts';
import { Choice } from '../../components/choice.tsx';
import { zh } from '../../text/zh.ts';

const words = zh.houseStyles;
type Looks = HouseStyle['looks'];
type LookName = Exclude<keyof Looks, 'headings'>;

const before: readonly LookName[] = ['title', 'titleStatus', 'body'];
const behind: readonly LookName[] = ['annexMark', 'annexTitle', 'tableHeader', 'table', 'caption', 'pageNumber'];

interface LookTableProps {
  readonly looks: Looks;
  readonly isReadOnly: boolean;
  readonly onChange: (looks: Looks) => void;
}

/** Font, size and weight of every kind of text, in the order in which they come in a document. */
export function LookTable({ looks, isReadOnly, onChange }: LookTableProps) {
  const row = (name: LookName) => (
    <LookRow
      key={name}
      name={words.looks[name]}
      look={looks[name]}
      isReadOnly={isReadOnly}
      onChange={(look) => onChange({ ...looks, [name]: look })}
    />
  );
  return (
    <div className="looks">
      {before.map(row)}
      {looks.headings.map((look, level) => (
        <LookRow
          key={level}
          name={words.levels[level]!}
          look={look}
          isReadOnly={isReadOnly}
          onChange={(changed) => {
            const headings = looks.headings.map((other, at) => (at === level ? changed : other));
            onChange({ ...looks, headings: headings as Looks['headings'] });
          }}
        />
      ))}
      {behind.map(row)}
    </div>
  );
}

interface LookRowProps {
  readonly name: string;
  readonly look: StyleLook;
  readonly isReadOnly: boolean;
  readonly onChange: (look: StyleLook) => void;
}

function LookRow({ name, look, isReadOnly, onChange }: LookRowProps) {
  const { font, size, bold } = look;
  const sizes = new Map(namedSizes.map(([label, points]) => [String(points), `${label}（${words.points(points)}）`]));
  if (!sizes.has(String(size))) sizes.set(String(size), words.points(size));
  return (
    <>
      <span>{name}</span>
      <TextField
        aria-label={`${name}${words.font}`}
        value={font}
        maxLength={64}
        isReadOnly={isReadOnly}
        onChange={(changed) => onChange({ ...look, font: changed })}
      >
        <Input className="input" list="installed-fonts" />
      </TextField>
      <Choice
        label={`${name}${words.size}`}
        value={String(size)}
        options={[...sizes.keys()]}
        names={Object.fromEntries(sizes)}
        isDisabled={isReadOnly}
        onChange={(points) => onChange({ ...look, size: Number(points) })}
      />
      <Checkbox
        className="checkbox"
        aria-label={`${name}${words.bold}`}
        isSelected={bold}
        isReadOnly={isReadOnly}
        onChange={(isBold) => onChange({ ...look, bold: isBold })}
      >
        <span className="box" aria-hidden />
        {words.bold}
      </Checkbox>
    </>
  );
}

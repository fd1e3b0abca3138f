import { Button } from 'react-aria-components';
import { originSchema, type PassageFilter } from '../../../core/corpus/source.ts';
import { documentTypes, sectionRoles } from '../../../core/plan/schema.ts';
import { Choice } from '../../components/choice.tsx';
import { useCorpusLibrary } from '../../state/corpus-library.ts';
import { changeFilter, useCorpusSearch } from '../../state/corpus-search.ts';
import { useApp } from '../../state/store.ts';
import { zh } from '../../text/zh.ts';

const words = zh.corpus.search;
const ANY = 'any';

/** What a search is restricted to. Only years and units that there are can be chosen. `onCleared`: the button pressed is gone. */
export function SearchFilters({ onCleared }: { readonly onCleared: () => void }) {
  const filter = useCorpusSearch((state) => state.filter);
  const sources = useCorpusLibrary((state) => state.sources) ?? [];
  const templates = useApp((state) => state.templates);
  const years = [...new Set(sources.flatMap(({ year }) => year ?? []))].sort((one, other) => other - one).map(String);
  const units = [...new Set(sources.map(({ unit }) => unit).filter((unit) => unit !== ''))].sort();
  const kinds = Object.fromEntries(
    documentTypes.map((type) => [type, templates.find(({ documentType }) => documentType === type)?.name ?? type]),
  );
  const same = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));
  return (
    <div className="search-filters" role="group" aria-label={words.filters}>
      <Part
        label={words.fromYear}
        any={`${words.fromYear}：${words.anyYear}`}
        options={years}
        names={Object.fromEntries(years.map((year) => [year, `${year} 年起`]))}
        value={filter.fromYear?.toString()}
        onChange={(chosen) => changeFilter(withPart(filter, 'fromYear', chosen && Number(chosen)))}
      />
      <Part
        label={words.toYear}
        any={`${words.toYear}：${words.anyYear}`}
        options={years}
        names={Object.fromEntries(years.map((year) => [year, `到 ${year} 年`]))}
        value={filter.toYear?.toString()}
        onChange={(chosen) => changeFilter(withPart(filter, 'toYear', chosen && Number(chosen)))}
      />
      <Part
        label={words.unit}
        any={words.anyUnit}
        options={units}
        names={same(units)}
        value={filter.units?.[0]}
        onChange={(chosen) => changeFilter(withPart(filter, 'units', chosen && [chosen]))}
      />
      <Part
        label={words.origin}
        any={words.anyOrigin}
        options={originSchema.options}
        names={zh.corpus.origins}
        value={filter.origins?.[0]}
        onChange={(chosen) => changeFilter(withPart(filter, 'origins', chosen && [chosen]))}
      />
      <Part
        label={words.role}
        any={words.anyRole}
        options={sectionRoles}
        names={zh.roles}
        value={filter.roles?.[0]}
        onChange={(chosen) => changeFilter(withPart(filter, 'roles', chosen && [chosen]))}
      />
      <Part
        label={words.kind}
        any={words.anyKind}
        options={documentTypes}
        names={kinds}
        value={filter.documentTypes?.[0]}
        onChange={(chosen) => changeFilter(withPart(filter, 'documentTypes', chosen && [chosen]))}
      />
      {Object.keys(filter).length > 0 && (
        <Button
          className="link"
          onPress={() => {
            changeFilter({});
            onCleared();
          }}
        >
          {words.clear}
        </Button>
      )}
    </div>
  );
}

/** A filter with one part set, or without it. */
function withPart<Name extends keyof PassageFilter>(
  filter: PassageFilter,
  name: Name,
  value: PassageFilter[Name] | '',
): PassageFilter {
  const changed = { ...filter };
  if (value === undefined || value === '') delete changed[name];
  else changed[name] = value;
  return changed;
}

interface PartProps<T extends string> {
  readonly label: string;
  /** The word for no restriction. */
  readonly any: string;
  readonly options: readonly T[];
  readonly names: Readonly<Partial<Record<T, string>>>;
  readonly value: T | undefined;
  readonly onChange: (chosen: T | undefined) => void;
}

function Part<T extends string>({ label, any, options, names, value, onChange }: PartProps<T>) {
  return (
    <span className={value === undefined ? 'search-filter' : 'search-filter is-on'}>
      <Choice<string>
        label={label}
        value={value ?? ANY}
        options={[ANY, ...options]}
        names={{ ...names, [ANY]: any }}
        onChange={(chosen) => onChange(options.find((option) => option === chosen))}
      />
    </span>
  );
}

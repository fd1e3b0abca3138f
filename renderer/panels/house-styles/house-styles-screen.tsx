import { useMemo } from 'react';
import { Button, ListBox, ListBoxItem, ListBoxSection, Header, Text } from 'react-aria-components';
import { isOwnStyle, type HouseStyle } from '../../../core/word/house-style.ts';
import { listDeviations } from '../../../core/word/style-deviations.ts';
import { DeviationList } from '../../components/deviation-list.tsx';
import { Frame } from '../../dialogs/frame.tsx';
import {
  askToRemove,
  closeHouseStyles,
  duplicateStyle,
  exportIn,
  giveUpChanges,
  learnFromSample,
  removeStyle,
  saveStyle,
  selectStyle,
  shownStyle,
  useHouseStyles,
} from '../../state/house-styles.ts';
import { useApp } from '../../state/store.ts';
import { zh } from '../../text/zh.ts';
import { StyleForm } from './style-form.tsx';

const words = zh.houseStyles;

/** The house styles: all there are, one of them as a form, and what in it is not as GB/T 9704 has it. */
export function HouseStylesScreen() {
  const isOpen = useHouseStyles((state) => state.isOpen);
  return isOpen ? <OpenScreen /> : null;
}

function OpenScreen() {
  const state = useHouseStyles();
  const style = shownStyle(state);
  const deviations = useMemo(() => listDeviations(style), [style]);
  const isOwn = isOwnStyle(style);
  return (
    <Frame title={words.title} onClose={closeHouseStyles} size="large">
      <div className="house-styles">
        <div className="house-list">
          <StyleList />
          {state.draft === null && !state.styles.some(isOwnStyle) && <p className="hint">{words.noOwn}</p>}
          <Button className="tool" onPress={duplicateStyle}>
            {words.duplicate}
          </Button>
          <Button className="tool" onPress={() => void learnFromSample()}>
            {words.learn}
          </Button>
        </div>
        <div className="house-form">
          {state.learntFrom !== null && <p className="warning">{words.learnt(state.learntFrom)}</p>}
          {!isOwn && <p className="hint">{words.readOnly}</p>}
          <StyleForm key={style.id} style={style} isReadOnly={!isOwn} />
        </div>
        <section className="house-deviations" aria-label={words.deviations}>
          <h3>
            {words.deviations}
            <span className="badge">{deviations.length}</span>
          </h3>
          <p className="hint">{words.deviationsHint}</p>
          {deviations.length === 0 ? <p className="hint">{words.none}</p> : <DeviationList deviations={deviations} />}
        </section>
      </div>
      <Actions style={style} />
    </Frame>
  );
}

function StyleList() {
  const state = useHouseStyles();
  const { styles, selected, draft } = state;
  const inUse = useApp(({ settings }) => settings.exportStyle);
  const isNew = draft !== null && styles.every(({ id }) => id !== draft.id);
  const own = [...styles.filter(isOwnStyle), ...(isNew ? [draft] : [])];
  const item = (style: HouseStyle) => {
    const shown = draft?.id === style.id ? draft : style;
    return (
      <ListBoxItem key={style.id} id={style.id} className="list-item house-item" textValue={shown.name}>
        <Text slot="label">
          {shown.name} <small>{draft?.id === style.id ? words.unsaved : style.id === inUse ? words.inUse : ''}</small>
        </Text>
      </ListBoxItem>
    );
  };
  return (
    <ListBox
      className="list"
      aria-label={words.list}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[selected]}
      onSelectionChange={(keys) => {
        const [id] = keys === 'all' ? [] : [...keys];
        if (typeof id === 'string') selectStyle(id);
      }}
    >
      <ListBoxSection>
        <Header className="list-header">{words.shipped}</Header>
        {styles.filter((style) => !isOwnStyle(style)).map(item)}
      </ListBoxSection>
      {own.length > 0 && (
        <ListBoxSection>
          <Header className="list-header">{words.own}</Header>
          {own.map(item)}
        </ListBoxSection>
      )}
    </ListBox>
  );
}

function Actions({ style }: { readonly style: HouseStyle }) {
  const { draft, isRemoving, styles } = useHouseStyles();
  const inUse = useApp(({ settings }) => settings.exportStyle);
  if (isRemoving) {
    return (
      <div className="buttons" role="alert">
        <p className="warning grow">{words.removeNow(style.name)}</p>
        <Button className="tool" autoFocus onPress={() => askToRemove(false)}>
          {words.keep}
        </Button>
        <Button className="tool danger" onPress={() => void removeStyle()}>
          {words.reallyRemove}
        </Button>
      </div>
    );
  }
  const isSaved = styles.some(({ id }) => id === style.id);
  return (
    <div className="buttons">
      {isOwnStyle(style) && isSaved && draft === null && (
        <Button className="tool" onPress={() => askToRemove(true)}>
          {words.remove}
        </Button>
      )}
      {draft !== null && (
        <Button className="tool" onPress={giveUpChanges}>
          {words.giveUp}
        </Button>
      )}
      <span className="grow" />
      {draft === null ? (
        <>
          <Button className="tool" isDisabled={style.id === inUse} onPress={() => exportIn(style.id)}>
            {style.id === inUse ? words.inUse : words.use}
          </Button>
          <Button className="tool primary" onPress={closeHouseStyles}>
            {zh.confirm.close}
          </Button>
        </>
      ) : (
        <Button className="tool primary" onPress={() => void saveStyle()}>
          {words.save}
        </Button>
      )}
    </div>
  );
}

import { useMemo, useState } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import { exportFormSchema } from '../../core/contract/settings.ts';
import { preflightPlan, stopsExport } from '../../core/preflight/preflight.ts';
import { exportProfileSchema } from '../../core/word/export-profile.ts';
import { listDeviations } from '../../core/word/style-deviations.ts';
import { Choice } from '../components/choice.tsx';
import { DeviationList } from '../components/deviation-list.tsx';
import { OptionCards } from '../components/option-cards.tsx';
import { chosenStyle, useHouseStyles } from '../state/house-styles.ts';
import { changeSettings } from '../state/settings.ts';
import { useApp } from '../state/store.ts';
import { wordsInForce } from '../state/words-in-force.ts';
import { zh } from '../text/zh.ts';
import { Frame, type DialogOf } from './frame.tsx';
import { IssueParts } from './issue-parts.tsx';
import { PreflightList } from './preflight-list.tsx';

const words = zh.exporting;

/** What to make of the plan, and what should be looked at before it goes out. What is chosen here is remembered. */
export function ExportDialog({ answer }: DialogOf<'export'>) {
  const { exportForm, exportProfile, exportCarriesPlan } = useApp((state) => state.settings);
  const document = useApp.getState().document;
  const isWord = exportForm === 'word';
  const findings = useFindings(isWord);
  const stops = findings.filter((finding) => stopsExport(finding, isWord ? exportProfile : 'issue'));
  const [insists, setInsists] = useState(false);
  return (
    <Frame title={words.title} onClose={() => answer(null)} size="large">
      <div className="export">
        <div className="export-choices">
          <OptionCards
            label={words.form}
            value={exportForm}
            options={exportFormSchema.options}
            names={words.forms}
            onChange={(form) => changeSettings({ exportForm: form })}
          />
          <p className="hint">{words.formHints[exportForm]}</p>
          {isWord && (
            <>
              <OptionCards
                label={words.profile}
                value={exportProfile}
                options={exportProfileSchema.options}
                names={words.profiles}
                hints={words.profileHints}
                onChange={(profile) => changeSettings({ exportProfile: profile })}
              />
              <StyleChoice onManage={() => answer({ to: 'styles' })} />
              <IssueParts document={document} onEdit={() => answer({ to: 'issue' })} />
              <Checkbox
                className="checkbox export-carries"
                isSelected={exportCarriesPlan}
                onChange={(carries) => changeSettings({ exportCarriesPlan: carries })}
              >
                <span className="box" aria-hidden />
                <span>
                  {words.carriesPlan}
                  <small>{words.carriesPlanHint}</small>
                </span>
              </Checkbox>
            </>
          )}
        </div>
        <PreflightList
          findings={findings}
          stops={stops}
          insists={insists}
          onInsist={setInsists}
          onGoTo={(finding) => answer({ to: 'finding', finding })}
        />
      </div>
      <div className="buttons">
        {isWord && (
          <Button className="tool" onPress={() => answer({ to: 'preview' })}>
            {words.preview}
          </Button>
        )}
        <span className="grow" />
        <Button className="tool" onPress={() => answer(null)}>
          {zh.confirm.cancel}
        </Button>
        <Button
          className="tool primary"
          isDisabled={stops.length > 0 && !insists}
          onPress={() => answer({ to: 'write' })}
          autoFocus
        >
          {words.write}
        </Button>
      </div>
    </Frame>
  );
}

/** What the checks before an export find in the document, for the page of the chosen style where there is one. */
function useFindings(hasPage: boolean) {
  const document = useApp.getState().document;
  const fonts = useHouseStyles((state) => state.fonts);
  useHouseStyles((state) => state.styles);
  const style = chosenStyle();
  return useMemo(() => {
    if (!document) return [];
    const page = hasPage && fonts !== undefined ? { style, fonts } : null;
    return preflightPlan(document.editor.readPlan(), document.editor.template(), page, wordsInForce());
  }, [document, fonts, style, hasPage]);
}

function StyleChoice({ onManage }: { readonly onManage: () => void }) {
  const styles = useHouseStyles((state) => state.styles);
  useApp((state) => state.settings.exportStyle);
  const style = chosenStyle();
  const deviations = useMemo(() => listDeviations(style), [style]);
  return (
    <div className="export-style">
      <span className="label">{words.style}</span>
      <div className="export-row">
        <Choice
          label={words.style}
          value={style.id}
          options={styles.map(({ id }) => id)}
          names={Object.fromEntries(styles.map(({ id, name }) => [id, name]))}
          onChange={(id) => changeSettings({ exportStyle: id })}
        />
        <Button className="tool" onPress={onManage}>
          {words.manageStyles}
        </Button>
      </div>
      <p className="hint">{style.summary}</p>
      {deviations.length === 0 ? (
        <p className="hint">{words.followsStandard}</p>
      ) : (
        <details>
          <summary>{words.deviations(deviations.length)}</summary>
          <DeviationList deviations={deviations} />
        </details>
      )}
    </div>
  );
}

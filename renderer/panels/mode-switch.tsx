import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { startComparing, startComparingYears, stopComparing, useComparing } from '../state/comparing.ts';
import { useApp } from '../state/store.ts';
import { zh } from '../text/zh.ts';

/** Writing or comparing: what stands in the middle of the window. */
export function ModeSwitch() {
  const { isComparing, older } = useComparing();
  const hasLastYear = useApp((state) => state.view.fields?.rollover !== undefined);
  const mode = isComparing ? (older === 'lastYear' ? 'lastYear' : 'comparing') : 'writing';
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={zh.modes.label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[mode]}
      onSelectionChange={(keys) => {
        if (keys.has('comparing')) void startComparing();
        else if (keys.has('lastYear')) void startComparingYears();
        else stopComparing();
      }}
    >
      <ToggleButton id="writing" className="segment">
        {zh.modes.writing}
      </ToggleButton>
      {hasLastYear && (
        <ToggleButton id="lastYear" className="segment">
          {zh.modes.lastYear}
        </ToggleButton>
      )}
      <ToggleButton id="comparing" className="segment">
        {zh.modes.comparing}
      </ToggleButton>
    </ToggleButtonGroup>
  );
}

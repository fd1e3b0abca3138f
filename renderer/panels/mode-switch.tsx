import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { startComparing, stopComparing, useComparing } from '../state/comparing.ts';
import { zh } from '../text/zh.ts';

/** Writing or comparing: what stands in the middle of the window. */
export function ModeSwitch() {
  const isComparing = useComparing((state) => state.isComparing);
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={zh.modes.label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[isComparing ? 'comparing' : 'writing']}
      onSelectionChange={(keys) => {
        if (keys.has('comparing')) void startComparing();
        else stopComparing();
      }}
    >
      <ToggleButton id="writing" className="segment">
        {zh.modes.writing}
      </ToggleButton>
      <ToggleButton id="comparing" className="segment">
        {zh.modes.comparing}
      </ToggleButton>
    </ToggleButtonGroup>
  );
}

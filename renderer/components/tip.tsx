import { Tooltip, TooltipTrigger } from 'react-aria-components';

/** Shows a word on a button that has only a picture. */
export function Tip({ text, children }: { readonly text: string; readonly children: React.ReactElement }) {
  return (
    <TooltipTrigger delay={500}>
      {children}
      <Tooltip className="tooltip" offset={6}>
        {text}
      </Tooltip>
    </TooltipTrigger>
  );
}

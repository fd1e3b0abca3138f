import { Button } from 'react-aria-components';
import { zh } from '../text/zh.ts';
import { Frame, type DialogOf } from './frame.tsx';

/** Asks before an import is given up of which something has been decided. */
export function LeaveReviewDialog({ props, answer }: DialogOf<'leaveReview'>) {
  return (
    <Frame title={zh.review.leaveTitle} onClose={() => answer(null)}>
      <p>{zh.review.leave(props.count)}</p>
      <div className="buttons">
        <Button className="tool" onPress={() => answer(true)}>
          {zh.review.leaveNow}
        </Button>
        <span className="grow" />
        <Button className="tool primary" autoFocus onPress={() => answer(null)}>
          {zh.review.stay}
        </Button>
      </div>
    </Frame>
  );
}

/** Offers LibreOffice for a file that our own reader could not read. */
export function ConvertDialog({ props, answer }: DialogOf<'convert'>) {
  return (
    <Frame title={zh.review.convertTitle} onClose={() => answer(null)}>
      <p>{props.message}</p>
      <div className="buttons">
        <span className="grow" />
        <Button className="tool" onPress={() => answer(null)}>
          {zh.confirm.cancel}
        </Button>
        <Button className="tool primary" autoFocus onPress={() => answer(true)}>
          {zh.review.convertNow}
        </Button>
      </div>
    </Frame>
  );
}

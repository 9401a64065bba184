import { BookOpen, PanelRightClose } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import './layout.css';

/** Who folded what away; lives as long as the window's content, so until the next lock. */
const folded = new Map<string, boolean>();

export interface SplitViewProps {
  readonly id: string;
  /** Heading of the aside: "Rutin". */
  readonly title: string;
  readonly aside: ReactNode;
  readonly children: ReactNode;
  readonly startsFolded?: boolean | undefined;
}

/** A form with its routine beside it. The experienced fold the routine away once. */
export function SplitView({ id, title, aside, children, startsFolded = false }: SplitViewProps) {
  const [isFolded, setFolded] = useState(folded.get(id) ?? startsFolded);
  function fold(next: boolean) {
    folded.set(id, next);
    setFolded(next);
  }
  return (
    <div className={cx('ui-split', isFolded && 'ui-split-folded')}>
      <div className="ui-split-main">{children}</div>
      <aside className="ui-split-aside" aria-label={title}>
        <Button
          variant="quiet"
          size="small"
          icon={isFolded ? BookOpen : PanelRightClose}
          aria-expanded={!isFolded}
          onPress={() => fold(!isFolded)}
        >
          {isFolded ? title : `Dölj ${title.toLowerCase()}`}
        </Button>
        {isFolded ? null : (
          <div className="ui-split-text">
            <h2 className="ui-split-title">{title}</h2>
            {aside}
          </div>
        )}
      </aside>
    </div>
  );
}

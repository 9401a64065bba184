import { VisuallyHidden } from './VisuallyHidden.tsx';
import './feedback.css';

export interface CountBadgeProps {
  readonly count: number;
  /** What the number counts, for a screen reader: "utan mottagare". */
  readonly word: string;
}

/** How many wait. Nothing at all when none does. */
export function CountBadge({ count, word }: CountBadgeProps) {
  if (count === 0) return null;
  return (
    <span className="ui-count">
      {count}
      <VisuallyHidden> {word}</VisuallyHidden>
    </span>
  );
}

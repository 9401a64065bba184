import type { LucideIcon } from 'lucide-react';

/** An icon of the one icon family. Icons are decoration: the word beside them carries the meaning. */
export type Icon = LucideIcon;

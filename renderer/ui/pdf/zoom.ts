/** How wide a page is drawn: as wide as there is room for, up to its real width, or so many per cent of that. */
export type Zoom = 'bredd' | number;

/** An A4 page at 100 %, in CSS pixels. */
export const PAGE_WIDTH = 794;
const LEVELS = [50, 75, 100, 125, 150, 200, 300];

/** The width of a page in CSS pixels. @param room the width there is for it */
export function widthOf(zoom: Zoom, room: number): number {
  return zoom === 'bredd' ? Math.min(PAGE_WIDTH, room) : Math.round((PAGE_WIDTH * zoom) / 100);
}

/** The width of a page in per cent of its real one. */
export function percentOf(zoom: Zoom, room: number): number {
  return zoom === 'bredd' ? Math.round((100 * widthOf(zoom, room)) / PAGE_WIDTH) : zoom;
}

/** The next level above or below; null when there is none. */
export function nextZoom(zoom: Zoom, room: number, direction: 'in' | 'ut'): number | null {
  const now = percentOf(zoom, room);
  const level = direction === 'in' ? LEVELS.find((one) => one > now) : LEVELS.findLast((one) => one < now);
  return level ?? null;
}

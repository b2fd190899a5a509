/** Names of columns that stand in two lines, of which the upper one names groups of columns in cells that are merged. */

import { plainWord } from '../cells/cell-words.js';
import { kindOf, matchNames } from '../fields/field-columns.js';

export interface SheetRow {
  /** From 1. */
  readonly row: number;
  /** By place; those that hold nothing are empty. */
  readonly cells: readonly string[];
}

/** Cells that are one cell, which has its value at the top left. Rows from 1, columns from 0. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface GroupedNames {
  readonly names: readonly string[];
  /** Places among the rows of the first and last line of names. */
  readonly first: number;
  readonly last: number;
}

const textAt = (row: SheetRow | undefined, place: number) => (row?.cells[place] ?? '').trim();

/** @param at the place of the row that names what a record needs */
export async function groupedNames(
  rows: readonly SheetRow[],
  at: number,
  merged: () => Promise<readonly Area[]>,
): Promise<GroupedNames> {
  const alone = { names: rows[at].cells, first: at, last: at };
  const above = isNext(rows[at - 1], rows[at]) ? at - 1 : -1;
  const below = isNext(rows[at], rows[at + 1]) ? at + 1 : -1;
  const length = Math.max(alone.names.length, rows[below]?.cells.length ?? 0);
  const hasGaps = Array.from({ length }, (_, place) => textAt(rows[at], place)).includes('');
  if (above < 0 && !(below > 0 && hasGaps)) return alone;
  const areas = await merged();
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (above >= 0 && isGroups(rows[above], areas, width)) {
    return { names: joined(rows[above], rows[at], areas), first: above, last: at };
  }
  if (below > 0 && hasGaps && isGroups(rows[at], areas, width) && isBelow(rows[at], rows[below], areas)) {
    return { names: joined(rows[at], rows[below], areas), first: at, last: below };
  }
  return alone;
}

function isNext(upper: SheetRow | undefined, lower: SheetRow | undefined): boolean {
  return upper !== undefined && lower !== undefined && lower.row === upper.row + 1;
}

/** Whether a cell of the row spans some columns, but not all: that is a title. */
function isGroups({ row }: SheetRow, areas: readonly Area[], width: number): boolean {
  return areas.some(({ top, left, right }) => top === row && right > left && right - left + 1 < width);
}

/** Whether all that the lower line says stands below a cell that spans columns, or within one that spans rows. */
function isBelow(upper: SheetRow, lower: SheetRow, areas: readonly Area[]): boolean {
  return lower.cells.every((cell, place) => {
    if (cell.trim() === '') return true;
    const area = areaOf(upper.row, place, areas);
    return area !== undefined && area.right > area.left && area.bottom === upper.row;
  });
}

function areaOf(row: number, place: number, areas: readonly Area[]): Area | undefined {
  return areas.find(({ top, bottom, left, right }) => top <= row && row <= bottom && left <= place && place <= right);
}

/**
 * The lower line names the column; that of the group comes before it where the lower one alone is not enough: where it comes
 * again, or means another field.
 */
function joined(upper: SheetRow, lower: SheetRow, areas: readonly Area[]): readonly string[] {
  const length = Math.max(upper.cells.length, lower.cells.length);
  const places = Array.from({ length }, (_, place) => place);
  const groups = places.map((place) => {
    const area = areaOf(upper.row, place, areas);
    return textAt(upper, area?.left ?? place);
  });
  const names = places.map((place) => textAt(lower, place));
  const kind = kindOf(names.map((name, place) => name || groups[place]));
  const fieldOf = (name: string) => matchNames([name], kind)[0]?.path;
  return places.map((place) => {
    const [group, name] = [groups[place], names[place]];
    if (group === '' || name === '') return name || group;
    const whole = `${group} ${name}`;
    if (names.filter((other) => plainWord(other) === plainWord(name)).length > 1) return whole;
    const field = fieldOf(whole);
    return field !== undefined && field !== fieldOf(name) ? whole : name;
  });
}

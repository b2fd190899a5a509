/** Given and family names that belong together. */
export interface NameGroup {
  given: readonly string[];
  family: readonly string[];
  /** Default `given-first`, joined by a space; `family-first` is joined without one. */
  order?: 'given-first' | 'family-first';
}

export interface NameBank {
  teams: readonly string[];
  /** Full names of the first agents; later ones are put together from the groups. */
  agents: readonly string[];
  /** Customers come from these groups. */
  groups: readonly NameGroup[];
  /** Full names that surely appear among the latest customers. */
  guests: readonly string[];
}

export function fullName(group: NameGroup, given: string, family: string): string {
  return group.order === 'family-first' ? `${family}${given}` : `${given} ${family}`;
}

/** Names of months as data: English, Italian, Arabic (both sets), Chinese is written with numbers. */

const NAMES: readonly string[] = [
  'january jan gennaio gen يناير كانون_الثاني 一月',
  'february feb febbraio فبراير شباط 二月',
  'march mar marzo مارس آذار 三月',
  'april apr aprile أبريل ابريل إبريل نيسان 四月',
  'may maggio mag مايو أيار ايار 五月',
  'june jun giugno giu يونيو حزيران 六月',
  'july jul luglio lug يوليو تموز 七月',
  'august aug agosto ago أغسطس اغسطس آب 八月',
  'september sep sept settembre set سبتمبر أيلول ايلول 九月',
  'october oct ottobre ott أكتوبر اكتوبر تشرين_الأول 十月',
  'november nov novembre نوفمبر تشرين_الثاني 十一月',
  'december dec dicembre dic ديسمبر كانون_الأول 十二月',
];

const MONTHS = new Map(
  NAMES.flatMap((names, place) => names.split(' ').map((name) => [name.replace('_', ' '), place + 1] as const)),
);

/** From 1, or NaN. */
export function monthOf(name: string): number {
  return MONTHS.get(name.toLowerCase().replace(/\s+/g, ' ')) ?? NaN;
}

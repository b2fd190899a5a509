/** Counted nouns in the six forms of Arabic, as parts of messages. */

interface Forms {
  /** After 0 and after whole hundreds. */
  readonly singular: string;
  readonly one: string;
  readonly two: string;
  /** After 3 to 10. */
  readonly plural: string;
  /** After 11 to 99. */
  readonly accusative: string;
}

/** Makes the choice that counts by the argument of this name. */
type Counted = (name: string) => string;

function counted({ singular, one, two, plural, accusative }: Forms): Counted {
  return (name) => `{ $${name} ->
    [zero] { $${name} } ${singular}
    [one] ${one}
    [two] ${two}
    [few] { $${name} } ${plural}
    [many] { $${name} } ${accusative}
   *[other] { $${name} } ${singular}
}`;
}

/** Two forms of a noun that differ in the dual only: as the subject, and after a preposition. */
function both(forms: Omit<Forms, 'two'>, subject: string, object: string): { subject: Counted; object: Counted } {
  return { subject: counted({ ...forms, two: subject }), object: counted({ ...forms, two: object }) };
}

export const interactions = both(
  { singular: 'تفاعل', one: 'تفاعل واحد', plural: 'تفاعلات', accusative: 'تفاعلًا' },
  'تفاعلان',
  'تفاعلين',
);

export const scoredInteractions = both(
  { singular: 'تفاعل مقيَّم', one: 'تفاعل مقيَّم واحد', plural: 'تفاعلات مقيَّمة', accusative: 'تفاعلًا مقيَّمًا' },
  'تفاعلان مقيَّمان',
  'تفاعلين مقيَّمين',
);

export const agents = both(
  { singular: 'موظف', one: 'موظف واحد', plural: 'موظفين', accusative: 'موظفًا' },
  'موظفان',
  'موظفين',
);

export const behaviors = both(
  { singular: 'سلوك', one: 'سلوك واحد', plural: 'سلوكيات', accusative: 'سلوكًا' },
  'سلوكان',
  'سلوكين',
);

export const days = both({ singular: 'يوم', one: 'يوم واحد', plural: 'أيام', accusative: 'يومًا' }, 'يومان', 'يومين');

export const points = both(
  { singular: 'نقطة', one: 'نقطة واحدة', plural: 'نقاط', accusative: 'نقطة' },
  'نقطتان',
  'نقطتين',
);

export const values = both(
  { singular: 'قيمة', one: 'قيمة واحدة', plural: 'قيم', accusative: 'قيمة' },
  'قيمتان',
  'قيمتين',
);

export const targets = both(
  { singular: 'هدف', one: 'هدف واحد', plural: 'أهداف', accusative: 'هدفًا' },
  'هدفان',
  'هدفين',
);

export const indicators = both(
  { singular: 'مؤشر', one: 'مؤشر واحد', plural: 'مؤشرات', accusative: 'مؤشرًا' },
  'مؤشران',
  'مؤشرين',
);

export const changes = both(
  { singular: 'تغيّر', one: 'تغيّر واحد', plural: 'تغيّرات', accusative: 'تغيّرًا' },
  'تغيّران',
  'تغيّرين',
);

export const fields = both({ singular: 'حقل', one: 'حقل واحد', plural: 'حقول', accusative: 'حقلًا' }, 'حقلان', 'حقلين');

export const entries = both(
  { singular: 'عنصر', one: 'عنصر واحد', plural: 'عناصر', accusative: 'عنصرًا' },
  'عنصران',
  'عنصرين',
);

export const scores = both(
  { singular: 'درجة', one: 'درجة واحدة', plural: 'درجات', accusative: 'درجة' },
  'درجتان',
  'درجتين',
);

export const hours = both(
  { singular: 'ساعة', one: 'ساعة واحدة', plural: 'ساعات', accusative: 'ساعة' },
  'ساعتان',
  'ساعتين',
);

export const observations = both(
  { singular: 'مشاهدة', one: 'مشاهدة واحدة', plural: 'مشاهدات', accusative: 'مشاهدة' },
  'مشاهدتان',
  'مشاهدتين',
);

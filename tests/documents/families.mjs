// Three invented families: what is recorded of them, and how each is drawn.
const both = (child, one, other, kind = 'BIOLOGICAL') => [{ child, parent: one, kind }, { child, parent: other, kind }];

// A boy with two homes, a sister, a grandfather who has died, and those around them.
export const twoHomes = (ids) => ({
  persons: [
    { key: 'barn', sex: 'MALE', familyMemberId: ids.child, bornYear: 2015 }, { key: 'soester', sex: 'FEMALE', name: 'Ida', bornYear: 2018 },
    { key: 'mor', sex: 'FEMALE', familyMemberId: ids.mother, bornYear: 1984 }, { key: 'far', sex: 'MALE', familyMemberId: ids.father, bornYear: 1981 },
    { key: 'lis', sex: 'FEMALE', name: 'Lis', bornYear: 1986 }, { key: 'alma', sex: 'FEMALE', name: 'Alma', bornYear: 2022 },
    { key: 'karen', sex: 'FEMALE', name: 'Karen', bornYear: 1955 }, { key: 'ole', sex: 'MALE', name: 'Ole', bornYear: 1952, diedYear: 2019 },
    { key: 'onkel', sex: 'MALE', networkMemberId: ids.uncle }, { key: 'laerer', sex: 'FEMALE', networkMemberId: ids.teacher },
    { key: 'klub', sex: 'UNKNOWN', name: 'Fodboldklubben' },
  ],
  partnerships: [
    { one: 'karen', other: 'ole', kind: 'MARRIED', from: 1978, until: 2019 }, { one: 'mor', other: 'far', kind: 'DIVORCED', from: 2010, until: 2019 },
    { one: 'far', other: 'lis', kind: 'COHABITING', from: 2021 },
  ],
  parentages: [
    ...both('barn', 'mor', 'far'), ...both('soester', 'mor', 'far'), ...both('alma', 'far', 'lis'), ...both('mor', 'karen', 'ole'), ...both('onkel', 'karen', 'ole'),
  ],
  ties: [
    { one: 'barn', other: 'onkel', strength: 'STRONG' }, { one: 'barn', other: 'laerer', strength: 'STRAINED' }, { one: 'barn', other: 'klub', strength: 'STRONG' },
    { one: 'mor', other: 'laerer', strength: 'WEAK' },
  ],
});

// Brother and sister whose mother has died: one in foster care, one adopted by the same couple.
export const fostered = (ids) => ({
  persons: [
    { key: 'barn', sex: 'FEMALE', familyMemberId: ids.child, bornYear: 2015 }, { key: 'bror', sex: 'MALE', name: 'Noah', bornYear: 2017 },
    { key: 'mor', sex: 'FEMALE', familyMemberId: ids.mother, bornYear: 1990 }, { key: 'far', sex: 'UNKNOWN', familyMemberId: ids.father },
    { key: 'eva', sex: 'FEMALE', name: 'Eva', bornYear: 1975 }, { key: 'tom', sex: 'MALE', name: 'Tom', bornYear: 1974 }, { key: 'liv', sex: 'FEMALE', name: 'Liv', bornYear: 2005 },
    { key: 'bente', sex: 'FEMALE', name: 'Mormor Bente', bornYear: 1962, hasDied: true }, { key: 'traener', sex: 'MALE', networkMemberId: ids.uncle },
  ],
  partnerships: [{ one: 'eva', other: 'tom', kind: 'MARRIED', from: 2001 }, { one: 'mor', other: 'far', kind: 'SEPARATED' }],
  parentages: [
    ...both('barn', 'mor', 'far'), ...both('bror', 'mor', 'far'), ...both('barn', 'eva', 'tom', 'FOSTER'), ...both('bror', 'eva', 'tom', 'ADOPTIVE'),
    ...both('liv', 'eva', 'tom'), { child: 'mor', parent: 'bente', kind: 'BIOLOGICAL' },
  ],
  ties: [{ one: 'barn', other: 'traener', strength: 'STRONG' }, { one: 'bror', other: 'far', strength: 'STRAINED' }],
});

// Four generations, two houses of cousins.
export const fourGenerations = (ids) => ({
  persons: [
    { key: 'barn', sex: 'MALE', familyMemberId: ids.child, bornYear: 2015 }, { key: 'mor', sex: 'FEMALE', familyMemberId: ids.mother, bornYear: 1985 },
    { key: 'far', sex: 'MALE', familyMemberId: ids.father, bornYear: 1983 },
    ...[['Agnes', 'FEMALE', 1932, 2011], ['Alfred', 'MALE', 1930, 2002], ['Grethe', 'FEMALE', 1955], ['Gorm', 'MALE', 1953], ['Hanne', 'FEMALE', 1957], ['Henry', 'MALE', 1956],
      ['Inge', 'FEMALE', 1960], ['Ivan', 'MALE', 1958], ['Lone', 'FEMALE', 1984], ['Lars', 'MALE', 1980], ['Maja', 'FEMALE', 1986], ['Mads', 'MALE', 1984],
      ['Oda', 'FEMALE', 2018], ['Pil', 'FEMALE', 2011], ['Rasmus', 'MALE', 2013], ['Silje', 'FEMALE', 2016]]
      .map(([name, sex, bornYear, diedYear]) => ({ key: name, sex, name, bornYear, ...(diedYear ? { diedYear } : {}) })),
    { key: 'laerer', sex: 'FEMALE', networkMemberId: ids.teacher }, { key: 'nabo', sex: 'UNKNOWN', name: 'Naboen' },
  ],
  partnerships: [
    { one: 'Agnes', other: 'Alfred', kind: 'MARRIED' }, { one: 'Grethe', other: 'Gorm', kind: 'MARRIED' }, { one: 'Hanne', other: 'Henry', kind: 'DIVORCED' },
    { one: 'Inge', other: 'Ivan', kind: 'MARRIED' }, { one: 'mor', other: 'far', kind: 'COHABITING', from: 2008 }, { one: 'Lone', other: 'Lars', kind: 'MARRIED' },
    { one: 'Maja', other: 'Mads', kind: 'SEPARATED' },
  ],
  parentages: [
    ...both('Grethe', 'Agnes', 'Alfred'), ...both('Henry', 'Agnes', 'Alfred'), ...both('mor', 'Grethe', 'Gorm'), ...both('Lars', 'Grethe', 'Gorm'), ...both('Maja', 'Hanne', 'Henry'),
    ...both('far', 'Inge', 'Ivan'), ...both('barn', 'mor', 'far'), ...both('Oda', 'mor', 'far'), ...both('Pil', 'Lone', 'Lars'), ...both('Rasmus', 'Maja', 'Mads'), ...both('Silje', 'Maja', 'Mads'),
  ],
  ties: [{ one: 'barn', other: 'laerer', strength: 'STRAINED' }, { one: 'Oda', other: 'nabo', strength: 'STRONG' }],
});

export const families = [
  {
    name: 'to-hjem', drawn: twoHomes, seating: 'TOGETHER',
    child: 'Balder Fjeldgaard', mother: 'Mona Fjeldgaard', father: 'Frederik Højlund', uncle: 'Torvald Bakkegaard',
    on: '2027-10-29', startsAt: '15:00:00', languages: { mother: 'da', father: 'en', child: 'da', uncle: 'da', teacher: 'da' },
    // From the last working day of summer time to the first of winter time.
    movedTo: { on: '2027-11-01', startsAt: '15:00:00' },
  },
  {
    name: 'pleje-og-adoption', drawn: fostered, seating: 'NO_CONTACT',
    child: 'Saga Mikkelborg', mother: 'Amal Mikkelborg', father: 'Rasmus Dyrehave', uncle: 'Torben Askelund',
    on: '2027-10-28', startsAt: '13:00:00', languages: { mother: 'ar', father: 'da', child: 'da', uncle: 'tr', teacher: 'da' },
    sessions: { mother: ['13:00:00', 60], father: ['14:40:00', 80] },
  },
  {
    name: 'fire-generationer', drawn: fourGenerations, seating: 'TOGETHER',
    child: 'Otto Solbjerg', mother: 'Kamilla Solbjerg', father: 'Kaj Vesterdal', uncle: 'Niels Ravnsholt',
    // Over the hour that comes twice.
    on: '2027-10-31', startsAt: '01:30:00', dateReason: 'Familien kan kun den nat.', languages: { mother: 'uk', father: 'pl', child: 'da', uncle: 'so', teacher: 'da' },
    isCancelled: true,
  },
];

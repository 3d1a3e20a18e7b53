import { phrases, words } from './entries.ts';

/** Speech, assembly and worship; descent as the descriptor. Both are put to a person. */
export const assembly = [
  ...words(
    'assembly',
    `
    protest protests protester protesters protestor protestors protesting demonstrator demonstrators
    activist activists picketing picketers manifestantes manifestacion protesta protestas activista activistas
    `,
  ),
  ...phrases(
    'assembly',
    `
    peaceful|political|street demonstration|demonstrations|demonstrators|march|rally|rallies
    political rally|activity|sign|speech|group|organizer|opponent
    no kings
    mosque|church|temple|synagogue attendee|attendees|member|members|worshippers|goer|goers
    union organizer|organizers|picket
    journalist|journalists|reporter source|sources|vehicle
    `,
  ),
  ...words('ancestry', `gypsy gypsies gipsy gypsys gitano gitanos romani`),
  ...phrases(
    'ancestry',
    `
    romanian|asian|hispanic|latino|latina|black|african|haitian|mexican|chinese|somali|cuban|muslim|arab|roma|chilean|venezuelan|colombian crew|gang|group|ring|males|suspects|burglars|thieves
    `,
  ),
];

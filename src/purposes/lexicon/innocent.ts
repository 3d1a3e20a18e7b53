import { phrases, words } from './entries.ts';

/** Phrases whose words do not mean there what they mean alone. */
export const innocent = [
  ...phrases(
    'innocent',
    `
    ice cream|rink|rinks|storm|storms|machine|machines|house|skating|skate|hockey|box|boxes|chest|pick|tea|road|roads|bag|bags|pack|packs|water|fishing|truck|vending|maker|cube|cubes|cold|age|show|arena|center|plant|merchant|cooler
    black|dry|thin|crushed|shaved ice
    icy road|roads
    ice roadway|highway|bridge|pavement|street
    vanilla ice
    ice contact|contacts|call
    assist fire|ems|fd|rescue|medical
    john sting|stings|detail
    john|jane|baby doe
    jane doe
    ford escape
    white|black|red|blue|silver|gray|grey|green|gold|tan|maroon escape
    escape suv
    chase bank
    fire dept|department|chief|district|engine|truck|station|rescue|extinguisher|stick|tablet|hydrant
    miscarriage justice
    abort|aborted|aborting|aborts pursuit|chase|takeoff|takeoffs|landing|landings|mission|stop|flight|launch|entry|raid|operation|search
    pursuit|chase|mission|stop|flight|takeoff|landing|operation abort|aborted|aborting
    abortar|abortada|abortado|aborto|abortaron|abortan persecucion|mision|despegue|aterrizaje|operativo|operacion|vuelo|lanzamiento
    persecucion|mision|operacion|vuelo|despegue|aterrizaje|operativo abortada|abortado
    dhs child|children|welfare|caseworker|worker|case|custody|neglect|abuse|foster|runaway|removal
    border collie|collies|town|foods
    state|county|city|property border
    plan b route|team
    tarjeta|tarjetas visa
    visa card|cards|gift|credit|debit|prepaid
    master|mastercard|amex|discover visa
    visa mastercard|amex|discover|numbers
    credit|debit|gift visa
    toyota|honda|nissan emigrant
    pro life insurance
    data|bird|animal migration
    bailout clothing
    `,
  ),
  ...words(
    'plain',
    'abort aborts aborted aborting police justice precinct office officers notice service device advice slice dice vice rice price lice',
  ),
];

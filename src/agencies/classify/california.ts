/**
 * Names of places that stand in California alone: a county or city that other states have too (Orange, Lake, Pasadena,
 * Glendale, …) is left out, since the name alone would not say which is meant. Source: the 58 counties and the incorporated
 * cities as the California State Association of Counties and the League of California Cities list them.
 */
const counties = [
  ...[
    'alameda',
    'alpine',
    'amador',
    'calaveras',
    'colusa',
    'contra costa',
    'del norte',
    'el dorado',
    'fresno',
  ],
  ...[
    'imperial',
    'inyo',
    'kern',
    'lassen',
    'los angeles',
    'madera',
    'marin',
    'mariposa',
    'mendocino',
    'merced',
  ],
  ...['modoc', 'mono', 'monterey', 'napa', 'placer', 'plumas', 'riverside', 'sacramento', 'san benito'],
  ...['san bernardino', 'san diego', 'san francisco', 'san joaquin', 'san luis obispo', 'san mateo'],
  ...[
    'santa barbara',
    'santa clara',
    'shasta',
    'siskiyou',
    'solano',
    'sonoma',
    'stanislaus',
    'sutter',
    'tehama',
  ],
  ...['tulare', 'tuolumne', 'ventura', 'yolo', 'yuba'],
];

const cities = [
  ...['agoura hills', 'aliso viejo', 'anaheim', 'arroyo grande', 'atascadero', 'azusa'],
  ...['bakersfield', 'baldwin park', 'beverly hills', 'buena park', 'calabasas', 'calexico'],
  ...[
    'calistoga',
    'camarillo',
    'capitola',
    'carpinteria',
    'cathedral city',
    'chino hills',
    'chowchilla',
    'chula vista',
  ],
  ...['citrus heights', 'coalinga', 'corte madera', 'costa mesa'],
  ...['cotati', 'culver city', 'cupertino', 'daly city', 'dana point'],
  ...[
    'desert hot springs',
    'diamond bar',
    'dinuba',
    'el cajon',
    'el centro',
    'el cerrito',
    'el monte',
    'el segundo',
  ],
  ...['emeryville', 'encinitas', 'escondido', 'foster city', 'fountain valley'],
  ...['fresno', 'garden grove', 'gilroy', 'grover beach', 'half moon bay'],
  ...['hawaiian gardens', 'healdsburg', 'hermosa beach', 'huntington beach', 'imperial beach'],
  ...['indian wells', 'indio', 'jurupa valley', 'la canada flintridge'],
  ...['la habra', 'la mirada', 'la palma', 'la puente', 'la quinta'],
  ...['laguna hills', 'laguna niguel', 'laguna woods', 'lake elsinore'],
  ...['lemon grove', 'loma linda', 'lomita', 'lompoc'],
  ...[
    'los alamitos',
    'los altos',
    'los angeles',
    'los banos',
    'los gatos',
    'madera',
    'manhattan beach',
    'manteca',
  ],
  ...['menifee', 'menlo park', 'mill valley', 'millbrae', 'milpitas'],
  ...['mission viejo', 'modesto', 'moorpark'],
  ...['moraga', 'moreno valley', 'morgan hill', 'morro bay', 'murrieta'],
  ...['nevada city', 'newport beach', 'novato', 'ojai', 'orinda', 'oxnard'],
  ...[
    'pacific grove',
    'pacifica',
    'palm desert',
    'palmdale',
    'palo alto',
    'palos verdes',
    'paso robles',
    'petaluma',
  ],
  ...['pico rivera', 'pismo beach', 'placentia', 'poway'],
  ...['rancho cordova', 'rancho cucamonga', 'rancho mirage', 'rancho palos verdes', 'rancho santa margarita'],
  ...['red bluff', 'redondo beach', 'redwood city', 'reedley', 'rialto', 'rio dell', 'rohnert park'],
  ...[
    'rolling hills estates',
    'sacramento',
    'salinas',
    'san anselmo',
    'san bernardino',
    'san bruno',
    'san buenaventura',
  ],
  ...[
    'san clemente',
    'san diego',
    'san dimas',
    'san fernando',
    'san francisco',
    'san gabriel',
    'san jacinto',
  ],
  ...['san jose', 'san juan bautista', 'san juan capistrano', 'san leandro', 'san luis obispo'],
  ...['san marino', 'san mateo', 'san rafael', 'san ramon', 'sand city', 'santa ana'],
  ...[
    'santa barbara',
    'santa clarita',
    'santa fe springs',
    'santa maria',
    'santa monica',
    'santa paula',
    'santee',
  ],
  ...['sausalito', 'scotts valley', 'seal beach', 'sebastopol', 'shafter', 'sierra madre'],
  ...['signal hill', 'simi valley', 'solana beach', 'soledad', 'south gate', 'south lake tahoe'],
  ...['south san francisco', 'suisun', 'susanville', 'tehachapi', 'temecula'],
  ...['temple city', 'thousand oaks', 'tiburon', 'torrance', 'truckee', 'tulare', 'turlock'],
  ...['vacaville', 'vallejo', 'ventura', 'victorville', 'visalia', 'walnut creek', 'watsonville'],
  ...['west covina', 'west hollywood', 'west sacramento', 'yorba linda', 'yountville'],
  ...['yreka', 'yuba city', 'yucaipa'],
];

const anyOf = (names: readonly string[]): RegExp =>
  new RegExp(`\\b(?:${names.toSorted((a, b) => b.length - a.length).join('|')})\\b`);

const county = anyOf(counties);
const city = anyOf(cities);
const countyNamed = new RegExp(
  `${county.source} (?:county|counties|co|sheriff|sheriffs|probation|district attorney)\\b|\\b(?:county of|counties of) ${county.source}`,
);
/** "Palo Alto County" is in Iowa. */
const cityNamed = new RegExp(`${city.source}(?! (?:county|co|parish)\\b)`);

/** A county of California, named as a county. */
export const countyIn = (plain: string): string | undefined => countyNamed.exec(plain)?.[0];

/** A county named as one, or a city, that stands in California alone. */
export const placeIn = (plain: string): string | undefined => countyIn(plain) ?? cityNamed.exec(plain)?.[0];

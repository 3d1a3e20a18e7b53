/**
 * The 58 counties and the incorporated cities of California, in small letters without accents: those that stand in California
 * alone, whose name says so by itself, and those that other states have too. Source: the California State Association of
 * Counties and the League of California Cities.
 */
const listed = (lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(', '));

const countiesAlone = listed([
  'alameda, alpine, amador, calaveras, colusa, contra costa, del norte, el dorado, fresno, imperial, inyo, kern, lassen',
  'los angeles, madera, marin, mariposa, mendocino, merced, modoc, mono, monterey, napa, placer, plumas, riverside, sacramento',
  'san benito, san bernardino, san diego, san francisco, san joaquin, san luis obispo, san mateo, santa barbara, santa clara',
  'shasta, siskiyou, solano, sonoma, stanislaus, sutter, tehama, tulare, tuolumne, ventura, yolo, yuba',
]);

const countiesShared = listed([
  'butte, glenn, humboldt, kings, lake, nevada, orange, santa cruz, sierra, trinity',
]);

const citiesAlone = listed([
  'adelanto, agoura hills, aliso viejo, anaheim, arcata, arroyo grande, arvin, atascadero, atherton, avenal, azusa, bakersfield',
  'baldwin park, bell gardens, bellflower, benicia, beverly hills, big bear lake, brawley, buellton, buena park, calabasas',
  'calexico, california city, calimesa, calipatria, calistoga, camarillo, capitola, carmel by the sea, carpinteria',
  'cathedral city, cerritos, chino hills, chowchilla, chula vista, citrus heights, clearlake, coachella, coalinga, colma',
  'corte madera, costa mesa, cotati, culver city, cupertino, daly city, dana point, del rey oaks, desert hot springs',
  'diamond bar, dinuba, dos palos, duarte, dunsmuir, east palo alto, eastvale, el cajon, el centro, el cerrito, el monte',
  'el segundo, emeryville, encinitas, escalon, escondido, firebaugh, fort jones, foster city, fountain valley, fresno',
  'garden grove, gardena, gilroy, goleta, grand terrace, grass valley, grover beach, half moon bay, hawaiian gardens',
  'healdsburg, hemet, hermosa beach, holtville, hughson, huntington beach, huntington park, imperial beach, indian wells',
  'indio, irwindale, isleton, jurupa valley, kerman, kingsburg, la canada flintridge, la habra, la habra heights, la mirada',
  'la palma, la puente, la quinta, laguna beach, laguna hills, laguna niguel, laguna woods, lake elsinore, lemon grove',
  'lemoore, loma linda, lomita, lompoc, los alamitos, los altos, los altos hills, los angeles, los banos, los gatos, loyalton',
  'madera, malibu, mammoth lakes, manhattan beach, manteca, menifee, menlo park, merced, mill valley, millbrae, milpitas',
  'mission viejo, modesto, monte sereno, monterey park, moorpark, moraga, moreno valley, morgan hill, morro bay, mount shasta',
  'murrieta, napa, nevada city, newport beach, novato, ojai, orange cove, orinda, oxnard, pacific grove, pacifica, palm desert',
  'palmdale, palo alto, palos verdes, palos verdes estates, parlier, paso robles, perris, petaluma, pico rivera, pinole',
  'pismo beach, placentia, port hueneme, portola valley, poway, rancho cordova, rancho cucamonga, rancho mirage',
  'rancho palos verdes, rancho santa margarita, red bluff, redondo beach, redwood city, reedley, rialto, rio dell, rocklin',
  'rohnert park, rolling hills estates, rosemead, sacramento, salinas, san anselmo, san bernardino, san bruno, san buenaventura',
  'san clemente, san diego, san dimas, san fernando, san francisco, san gabriel, san jacinto, san jose, san juan bautista',
  'san juan capistrano, san leandro, san luis obispo, san marino, san mateo, san pablo, san rafael, san ramon, sand city',
  'santa ana, santa barbara, santa clarita, santa fe springs, santa maria, santa monica, santa paula, santee, sausalito',
  'scotts valley, seal beach, sebastopol, shafter, shasta lake, sierra madre, signal hill, simi valley, solana beach, soledad',
  'solvang, south el monte, south gate, south lake tahoe, south san francisco, suisun, suisun city, susanville, sutter creek',
  'tehachapi, temecula, temple city, thousand oaks, tiburon, torrance, truckee, tulare, tulelake, turlock, twentynine palms',
  'ukiah, vacaville, vallejo, ventura, victorville, visalia, walnut creek, watsonville, west covina, west hollywood',
  'west sacramento, westlake village, wildomar, willits, yorba linda, yountville, yreka, yuba city, yucaipa, yucca valley',
]);

const citiesShared = listed([
  'alameda, albany, alhambra, alturas, amador city, american canyon, anderson, angels camp, antioch, apple valley, arcadia',
  'artesia, atwater, auburn, avalon, banning, barstow, beaumont, bell, belmont, belvedere, berkeley, biggs, bishop, blue lake',
  'blythe, bradbury, brea, brentwood, brisbane, burbank, burlingame, campbell, canyon lake, carlsbad, carmel, carson, ceres',
  'chico, chino, claremont, clayton, cloverdale, clovis, colfax, colton, colusa, commerce, compton, concord, corcoran, corning',
  'corona, coronado, covina, crescent city, cudahy, cypress, danville, davis, del mar, delano, dixon, dorris, downey, dublin',
  'elk grove, etna, eureka, exeter, fairfax, fairfield, farmersville, ferndale, fillmore, folsom, fontana, fort bragg, fortuna',
  'fowler, fremont, fullerton, galt, glendale, glendora, gonzales, greenfield, gridley, guadalupe, gustine, hanford, hawthorne',
  'hayward, hercules, hesperia, hidden hills, highland, hillsborough, hollister, huron, imperial, industry, inglewood, ione',
  'irvine, jackson, king city, la mesa, la verne, lafayette, lake forest, lakeport, lakewood, lancaster, larkspur, lathrop',
  'lawndale, lincoln, lindsay, live oak, livermore, livingston, lodi, long beach, loomis, lynwood, maricopa, marina, martinez',
  'marysville, maywood, mcfarland, mendota, monrovia, montague, montclair, montebello, monterey, mountain view, national city',
  'needles, newark, newman, norco, norwalk, oakdale, oakland, oakley, oceanside, ontario, orange, orland, oroville',
  'palm springs, paradise, paramount, pasadena, patterson, piedmont, pittsburg, placerville, pleasant hill, pleasanton',
  'plymouth, point arena, pomona, porterville, portola, redding, redlands, richmond, ridgecrest, rio vista, ripon, riverbank',
  'riverside, rolling hills, roseville, ross, san carlos, san joaquin, san marcos, sanger, santa clara, santa cruz, santa rosa',
  'saratoga, seaside, selma, sonoma, sonora, south pasadena, st helena, saint helena, stanton, stockton, sunnyvale, taft, tehama',
  'tracy, trinidad, tustin, union city, upland, vernon, villa park, vista, walnut, wasco, waterford, weed, westminster',
  'westmorland, wheatland, whittier, williams, willows, windsor, winters, woodlake, woodland, woodside',
]);

const anyOf = (names: readonly string[], flags = ''): RegExp =>
  new RegExp(`\\b(?:${names.toSorted((a, b) => b.length - a.length).join('|')})\\b`, flags);

const county = anyOf(countiesAlone).source;
const anyCounty = anyOf([...countiesAlone, ...countiesShared]).source;
const named = (counties: string, more = ''): RegExp =>
  new RegExp(
    `${counties} (?:county|counties|co|sheriff|sheriffs|probation|district attorney${more})\\b|\\b(?:county of|counties of) ${counties}`,
  );
const countyNamed = named(county);
const anyCountyNamed = named(anyCounty, '|da|so|superior court');
/** "Palo Alto County" is in Iowa. */
const notOfACounty = '(?! (?:county|co|parish)\\b)';
const cityNamed = new RegExp(`${anyOf([...citiesAlone, 'contra costa']).source}${notOfACounty}`);
const anyCityNamed = new RegExp(`${anyOf([...citiesAlone, ...citiesShared]).source}${notOfACounty}`);
const everyPlace = anyOf([...countiesAlone, ...countiesShared, ...citiesAlone, ...citiesShared], 'g');

/** A county of California, named as a county, that no other state has. */
export const countyIn = (plain: string): string | undefined => countyNamed.exec(plain)?.[0];

/** A county named as one, or a city, that stands in California alone. */
export const placeIn = (plain: string): string | undefined => countyIn(plain) ?? cityNamed.exec(plain)?.[0];

/** A county of California, named as a county, that other states may have too. */
export const isCountyOfCalifornia = (plain: string): boolean => anyCountyNamed.test(plain);

/** A city of California that other states may have too. */
export const isCityOfCalifornia = (plain: string): boolean => anyCityNamed.test(plain);

/** What is left of a name without the places of California. */
export const withoutPlaces = (plain: string): string => plain.replace(everyPlace, ' ');

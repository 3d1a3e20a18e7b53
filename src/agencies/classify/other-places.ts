/** Places that California has none of: of a name that holds one it is plain that the body is elsewhere. Source: Census Bureau, most populous places and counties. */

/** The larger cities of other states, and of the neighbouring countries, that have no namesake in California. */
const cities =
  'albuquerque|anchorage|arlington|atlanta|austin|baltimore|baton rouge|birmingham|boise|boston|buffalo|charlotte|charleston|' +
  'chattanooga|chicago|chandler|cincinnati|cleveland|colorado springs|columbus|dallas|denver|des moines|detroit|durham|el paso|' +
  'fayetteville|flagstaff|fort worth|fort lauderdale|gilbert|grand rapids|greensboro|henderson|honolulu|houston|huntsville|' +
  'indianapolis|jacksonville|jersey city|kansas city|knoxville|lake havasu|laredo|las vegas|louisville|lubbock|memphis|' +
  'mesquite|miami|milwaukee|minneapolis|nashville|new orleans|new york|norfolk|north las vegas|oklahoma city|omaha|' +
  'orlando|philadelphia|phoenix|pittsburgh|portland|providence|raleigh|reno|salt lake|(?<!m(?:oun)?t )san antonio|savannah|scottsdale|' +
  'scranton|seattle|shreveport|sioux falls|spokane|st louis|saint louis|st paul|saint paul|st petersburg|syracuse|tacoma|tallahassee|tampa|' +
  'tempe|toledo|topeka|tucson|tulsa|virginia beach|wichita|yakima';
const abroad = 'tijuana|mexicali|ensenada|tecate|ciudad juarez|toronto|montreal|vancouver';
/** What only these are called for short. */
const byLetters = 'nypd|lvmpd|kcpd|slcpd|rcmp|mcso';
const counties =
  '(?:maricopa|pima|yavapai|mohave|pinal|washoe|clark|harris|dallas|tarrant|bexar|travis|cook|dupage|miami dade|broward|' +
  'hillsborough|palm beach|king|pierce|snohomish|multnomah|salt lake|bernalillo|wayne|cuyahoga|hennepin|fulton|gwinnett|' +
  'mecklenburg|fairfax|suffolk|nassau|westchester|torrance) (?:county|co)';

export const placeElsewhere = new RegExp(`\\b(?:${cities}|${abroad}|${byLetters}|${counties})\\b`);

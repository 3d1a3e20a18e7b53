/** A camera of the demo: a real place, a made-up camera. */
export interface CastCamera {
  readonly id: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
}

const camera = (id: string, name: string, lat: number, lon: number): CastCamera => ({ id, name, lat, lon });

/** Sixty places along California's roads, by the feed that sends what is read there; neighbours stand side by side. */
export const cameras: Readonly<Record<string, readonly CastCamera[]>> = {
  'sierra-crest': [
    camera('SC-01', 'I-5 NB at Hilt Road, Hilt', 41.9948, -122.6228),
    camera('SC-02', 'I-5 SB at Main Street, Yreka', 41.7297, -122.6411),
    camera('SC-03', 'I-5 NB at Lake Street, Mount Shasta', 41.3128, -122.3188),
    camera('SC-04', 'I-5 SB at Cypress Avenue, Redding', 40.5722, -122.3561),
    camera('SC-05', 'I-5 NB at Antelope Boulevard, Red Bluff', 40.1786, -122.2214),
    camera('SC-06', 'I-80 WB at Donner Pass Road, Truckee', 39.3268, -120.2064),
    camera('SC-07', 'I-80 EB at Elm Avenue, Auburn', 38.9031, -121.0762),
    camera('SC-08', 'US-50 WB at Bedford Avenue, Placerville', 38.7303, -120.7981),
    camera('SC-09', 'US-50 at the Y, South Lake Tahoe', 38.9142, -120.0047),
    camera('SC-10', 'US-395 at Line Street, Bishop', 37.3636, -118.3951),
  ],
  'rio-alto': [
    camera('RA-01', 'SR-99 SB at East 20th Street, Chico', 39.7238, -121.8031),
    camera('RA-02', 'SR-99 NB at Colusa Avenue, Yuba City', 39.1404, -121.6369),
    camera('RA-03', 'I-5 SB at SR-20, Williams', 39.1543, -122.1369),
    camera('RA-04', 'I-5 SB at Main Street, Woodland', 38.6783, -121.7476),
    camera('RA-05', 'I-5 NB at J Street, Sacramento', 38.5829, -121.5042),
    camera('RA-06', 'I-80 WB at Douglas Boulevard, Roseville', 38.7424, -121.2683),
    camera('RA-07', 'SR-99 NB at Florin Road, Sacramento', 38.4962, -121.4586),
    camera('RA-08', 'I-5 NB at Elk Grove Boulevard, Elk Grove', 38.4092, -121.4841),
    camera('RA-09', 'US-50 EB at Watt Avenue, Sacramento', 38.5556, -121.3843),
  ],
  'local-import': [
    camera('CB-01', 'I-80 EB at Alamo Drive, Vacaville', 38.3432, -121.9989),
    camera('CB-02', 'I-80 WB at Tennessee Street, Vallejo', 38.1112, -122.2301),
    camera('CB-03', 'US-101 NB at Steele Lane, Santa Rosa', 38.4592, -122.7241),
    camera('CB-04', 'US-101 SB at Second Street, San Rafael', 37.9692, -122.5179),
    camera('CB-05', 'Octavia Boulevard at Market Street, San Francisco', 37.7712, -122.4242),
    camera('CB-06', 'US-101 NB at Story Road, San Jose', 37.3362, -121.8592),
    camera('CB-07', 'US-101 SB at Leavesley Road, Gilroy', 37.0168, -121.5641),
    camera('CB-08', 'US-101 NB at Perkins Street, Ukiah', 39.1502, -123.1988),
    camera('CB-09', 'US-101 at Broadway, Eureka', 40.7902, -124.1751),
  ],
  'delta-bridges': [
    camera('DB-01', 'I-80 WB, Bay Bridge toll plaza, Oakland', 37.8252, -122.3158),
    camera('DB-02', 'I-5 NB at March Lane, Stockton', 37.9862, -121.3431),
    camera('DB-03', 'SR-99 NB at Kettleman Lane, Lodi', 38.1158, -121.2612),
    camera('DB-04', 'I-205 EB at Tracy Boulevard, Tracy', 37.7562, -121.4352),
    camera('DB-05', 'SR-4 EB at Hillcrest Avenue, Antioch', 37.9948, -121.7762),
    camera('DB-06', 'I-680 SB, Benicia Bridge, Benicia', 38.0462, -122.1248),
  ],
  'tule-valley': [
    camera('TV-01', 'SR-99 NB at Briggsmore Avenue, Modesto', 37.6692, -121.0271),
    camera('TV-02', 'SR-99 SB at G Street, Merced', 37.3001, -120.4739),
    camera('TV-03', 'I-5 NB at SR-33, Santa Nella', 37.1002, -121.0168),
    camera('TV-04', 'I-5 NB at SR-198, Coalinga', 36.2531, -120.2379),
    camera('TV-05', 'I-5 NB at SR-41, Kettleman City', 35.9901, -119.9619),
    camera('TV-06', 'I-5 NB at SR-46, Lost Hills', 35.6162, -119.6531),
    camera('TV-07', 'I-5 NB at SR-58, Buttonwillow', 35.4001, -119.3969),
    camera('TV-08', 'SR-99 NB at Ventura Avenue, Fresno', 36.7268, -119.7931),
    camera('TV-09', 'SR-99 SB at Cecil Avenue, Delano', 35.7768, -119.2519),
    camera('TV-10', 'SR-99 NB at Rosedale Highway, Bakersfield', 35.3832, -119.0441),
    camera('TV-11', 'I-5 NB at Grapevine Road, Grapevine', 34.9412, -118.9301),
  ],
  'san-timoteo': [
    camera('ST-01', 'I-15 NB at Lenwood Road, Barstow', 34.8521, -117.0852),
    camera('ST-02', 'I-15 SB at Baker Boulevard, Baker', 35.2661, -116.0741),
    camera('ST-03', 'I-10 WB at Haven Avenue, Ontario', 34.0682, -117.5759),
    camera('ST-04', 'I-10 EB at Jackson Street, Indio', 33.7282, -116.2061),
    camera('ST-05', 'I-10 WB at Lovekin Boulevard, Blythe', 33.6062, -114.6001),
    camera('ST-06', 'I-8 EB at Imperial Avenue, El Centro', 32.7802, -115.5739),
  ],
  northstar: [
    camera('NS-01', 'I-5 SB at Lake Hughes Road, Castaic', 34.4931, -118.6229),
    camera('NS-02', 'I-5 SB at Empire Avenue, Burbank', 34.1901, -118.3301),
    camera('NS-03', 'US-101 NB at Alameda Street, Los Angeles', 34.0562, -118.2361),
    camera('NS-04', 'Ocean Boulevard at Pine Avenue, Long Beach', 33.7672, -118.1929),
    camera('NS-05', 'I-5 NB at 17th Street, Santa Ana', 33.7601, -117.8699),
    camera('NS-06', 'I-5 SB at Mission Avenue, Oceanside', 33.2012, -117.3831),
    camera('NS-07', 'I-5 NB, San Ysidro', 32.5438, -117.0302),
    camera('NS-08', 'US-101 NB at Monterey Street, San Luis Obispo', 35.2921, -120.6489),
    camera('NS-09', 'US-101 SB at State Street, Santa Barbara', 34.4138, -119.6912),
  ],
};

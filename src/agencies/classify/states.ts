/** The other states, the District and the territories, with their postal codes: where Civil Code 1798.90.5(f) does not reach. */
export const otherStates: ReadonlyMap<string, string> = new Map(
  (
    'AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CO Colorado,CT Connecticut,DE Delaware,DC District of Columbia,FL Florida,' +
    'GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland,' +
    'MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,' +
    'NJ New Jersey,NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,' +
    'RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,VA Virginia,WA Washington,' +
    'WV West Virginia,WI Wisconsin,WY Wyoming,PR Puerto Rico,GU Guam,VI Virgin Islands'
  )
    .split(',')
    .map((entry) => [entry.slice(0, 2), entry.slice(3)] as const),
);

/** How newspapers shorten the names of states, in small letters: "Ariz.", "(Tex.)". */
export const shortenedStates: ReadonlyMap<string, string> = new Map(
  (
    'ala Alabama,ariz Arizona,ark Arkansas,colo Colorado,conn Connecticut,fla Florida,ill Illinois,ind Indiana,' +
    'kan Kansas,mass Massachusetts,mich Michigan,minn Minnesota,miss Mississippi,mont Montana,neb Nebraska,nebr Nebraska,' +
    'nev Nevada,okla Oklahoma,ore Oregon,oreg Oregon,penn Pennsylvania,tenn Tennessee,tex Texas,wash Washington,' +
    'wis Wisconsin,wyo Wyoming,bc British Columbia,ont Ontario (Canada),alta Alberta,que Quebec'
  )
    .split(',')
    .map((entry) => [entry.slice(0, entry.indexOf(' ')), entry.slice(entry.indexOf(' ') + 1)] as const),
);

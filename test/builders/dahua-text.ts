/** The data of an event as Dahua's eventManager writes it into its stream: a line of head, then the data laid out. */
export const dahuaEventText = ({ Data }: { readonly Data: object }, code = 'TrafficJunction'): string =>
  `Code=${code};action=Pulse;index=0;data=${JSON.stringify(Data, null, 3)}`;

/** Parts of a stream with its boundaries and heads, and a heartbeat at the end. */
export const dahuaTextStream = (...parts: readonly string[]): string =>
  [...parts, 'Heartbeat']
    .map(
      (part) =>
        `--myboundary\r\nContent-Type: text/plain\r\nContent-Length:${part.length}\r\n\r\n${part}\r\n`,
    )
    .join('\r\n');

/** An event as Dahua's snapManager writes it: a line for each field. */
export const dahuaSnapText = (plate = '7ABC123', event = 0): string =>
  [
    'EventBaseInfo.Code=TrafficJunction',
    'EventBaseInfo.Action=Pulse',
    'EventBaseInfo.Index=0',
    'CountInGroup=1',
    '',
    'Object.ObjectType=Plate',
    'Object.BoundingBox[0]=1341',
    'Object.BoundingBox[1]=2451',
    `Object.Text=${plate}`,
    'Lane=1',
    `TrafficCar.PlateNumber=${plate}`,
    'TrafficCar.VehicleColor=White',
    'TrafficCar.MachineName=8M000000000002',
    'UTC=1795168800',
    'UTCMS=250',
  ]
    .map((line) => (line === '' ? '' : `Events[${event}].${line}`))
    .join('\r\n');

interface Props {
  /** Address of the whole photo, and of the plate cut out of it; null where nobody said where the plate stands. */
  readonly url: string;
  readonly plate: string | null;
  /** The photo in words: of what, and by which camera. */
  readonly alt: string;
  /** What it shows, as the plate’s own alternative says it. */
  readonly of: string;
}

/** The plate large, and the whole photo: the eye reads the one and compares the vehicle on the other (53060.9(b)(1), R22). */
export function ShownPhoto({ url, plate, alt, of }: Props) {
  return (
    <div className="shown-photo">
      <figure className="plate-cut">
        {plate === null ? null : <img src={plate} alt={`The plate on ${of}, enlarged`} />}
        <figcaption>
          {plate === null
            ? 'The camera did not say where the plate stands: look for it on the whole photo.'
            : 'The plate, cut out of the photo where the camera says it stands'}
        </figcaption>
      </figure>
      <div className="photo">
        <img src={url} alt={alt} />
      </div>
    </div>
  );
}

/** Of a JPEG that came in an answer, in base64. */
export const jpegUrl = (base64: string): string => `data:image/jpeg;base64,${base64}`;

const elements = [
  { name: 'Date and time of the search', law: '(a)(1)' },
  { name: 'Plate, or the other elements searched by', law: '(a)(2)' },
  { name: 'Your username and your division', law: '(a)(3)' },
  { name: 'Purpose, with the internal case number', law: '(a)(4)' },
] as const;

/** The four elements of Civil Code 1798.90.52 on paper, for a search made at the vendor while the record is down (R33). */
export function HandForm() {
  return (
    <section className="card hand-form" aria-labelledby="hand-form">
      <h2 id="hand-form">Paper record of a search made at the vendor</h2>
      <p>
        Fill in all four, by hand, at the time. Give it to your Division Administrator the same day: it must
        stand in the record within 24 hours of the search.
      </p>
      <dl>
        {elements.map(({ name, law }) => (
          <div key={law} className="hand-form__line">
            <dt>
              {name} <span className="muted">Civil Code 1798.90.52{law}</span>
            </dt>
            <dd>{'\u00a0'}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** How one signs in where people are real. */
export function ProductionSignIn() {
  return (
    <div className="card stack">
      <p>
        Plateward opens only on a department-issued computer, phone or smart device, and asks for two factors.
      </p>
      <ol className="usa-list">
        <li>
          Use the issued device that stands in the register under your name. Its certificate is asked for.
        </li>
        <li>Open Plateward from the department’s sign-in page, and use your passkey when it asks.</li>
      </ol>
      <p>
        Not let in? Your Division Administrator grants access after training and a signed CDCR Form 110. A
        lost passkey is released on the issued device; ask Enterprise Information Services.
      </p>
      <p className="muted">DOM 53060.9(a), 53060.7(b)(1) and (2).</p>
    </div>
  );
}

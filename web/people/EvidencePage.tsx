import { Link } from '../parts/Link.tsx';
import { Page } from '../shell/Page.tsx';
import { CertificateInHand } from './CertificateInHand.tsx';
import { Certificates } from './Certificates.tsx';
import { ScanForm } from './ScanForm.tsx';

/** Papers that access rests on: signed forms and certificates (53060.5(c)(1)(B), (C)). */
export function EvidencePage() {
  return (
    <Page title="Forms and certificates">
      <p>
        Many at once are taken in under <Link to="/desk/imports">Lists from spreadsheets</Link>. Versions of
        the form stand under <Link to="/office/forms">Form 110</Link>, courses under{' '}
        <Link to="/office/courses">Courses</Link>.
      </p>
      <Certificates />
      <ScanForm />
      <CertificateInHand />
    </Page>
  );
}

import { FormsDeskPage } from '../agreements/FormsDeskPage.tsx';
import { SettingsPage } from '../settings/SettingsPage.tsx';
import { NotFoundPage } from '../shell/NotFoundPage.tsx';
import { CoursesPage } from '../training/CoursesPage.tsx';
import { OfficesPage } from './OfficesPage.tsx';

/** The pages of those who hold an office; what may be done there the server decides, each time. */
export function OfficePages({ path }: { readonly path: string }) {
  switch (path) {
    case '/office':
      return <OfficesPage />;
    case '/office/forms':
      return <FormsDeskPage />;
    case '/office/courses':
      return <CoursesPage />;
    case '/office/settings':
      return <SettingsPage />;
    default:
      return <NotFoundPage />;
  }
}

import { FormPage } from '../agreements/FormPage.tsx';
import { NotFoundPage } from '../shell/NotFoundPage.tsx';
import { TrainingPage } from '../training/TrainingPage.tsx';
import { MyAccessPage } from './MyAccessPage.tsx';

/** One's own access, and the form and training that it rests on. */
export function AccessPages({ path }: { readonly path: string }) {
  switch (path) {
    case '/access':
      return <MyAccessPage />;
    case '/agreements':
      return <FormPage />;
    case '/training':
      return <TrainingPage />;
    default:
      return <NotFoundPage />;
  }
}

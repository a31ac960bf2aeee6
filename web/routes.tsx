import { createBrowserRouter } from 'react-router';
import { Broken } from './app/broken';
import { Shell } from './app/shell';

/** Each page is a file of its own that is fetched when somebody goes there. It exports `Component`. */
export const router = createBrowserRouter([
  {
    Component: Shell,
    ErrorBoundary: Broken,
    HydrateFallback: () => null,
    children: [
      { path: '/', lazy: () => import('./pages/public/menu') },
      { path: '/regelingen/:schemeId', lazy: () => import('./pages/public/scheme') },
      { path: '/rekenhulp', lazy: () => import('./pages/public/calculator') },
      { path: '/toegankelijkheid', lazy: () => import('./pages/public/accessibility') },
      { path: '/privacy', lazy: () => import('./pages/public/privacy') },
      { path: '/jongere', lazy: () => import('./pages/youth/youth') },
      { path: '/callback', lazy: () => import('./pages/account/callback') },
      { path: '/aanvragen/:schemeId', lazy: () => import('./pages/apply/apply') },
      { path: '/mijn-aanvragen', lazy: () => import('./pages/applications/my-applications') },
      { path: '/mijn-aanvragen/:applicationId', lazy: () => import('./pages/applications/my-application') },
      {
        path: '/mijn-aanvragen/:applicationId/bewijs/:claimId',
        lazy: () => import('./pages/applications/hand-in-evidence'),
      },
      { path: '/mijn-aanvragen/:applicationId/wijziging', lazy: () => import('./pages/applications/report-change') },
      { path: '/werkvoorraad', lazy: () => import('./pages/office/worklist') },
      { path: '/dossiers', lazy: () => import('./pages/office/search') },
      { path: '/dossiers/:applicationId', lazy: () => import('./pages/office/case') },
      { path: '/bellijst', lazy: () => import('./pages/office/call-list') },
      { path: '/rekeningen', lazy: () => import('./pages/office/accounts') },
      { path: '/rekeningen/:region/:organisation', lazy: () => import('./pages/office/account') },
      { path: '/beheer/vernietiging', lazy: () => import('./pages/admin/destruction') },
      { path: '/beheer/vernietiging/:listId', lazy: () => import('./pages/admin/destruction-list') },
      { path: '/beheer/inzage', lazy: () => import('./pages/admin/subject-access') },
      { path: '/beheer/regelingen', lazy: () => import('./pages/admin/schemes') },
      { path: '/terugvorderingen', lazy: () => import('./pages/recoveries/recoveries') },
      { path: '/terugvorderingen/:recoveryId', lazy: () => import('./pages/recoveries/recovery') },
      { path: '/budgetten', lazy: () => import('./pages/finance/budgets') },
      { path: '/budgetten/:schemeId', lazy: () => import('./pages/finance/budget') },
      { path: '/betalingen', lazy: () => import('./pages/finance/payments') },
      { path: '/betaalbatches', lazy: () => import('./pages/finance/batches') },
      { path: '/betaalbatches/:batchId', lazy: () => import('./pages/finance/batch') },
      { path: '/administratie', lazy: () => import('./pages/books/overview') },
      { path: '/administratie/grootboek', lazy: () => import('./pages/books/ledger') },
      { path: '/administratie/proefbalans', lazy: () => import('./pages/books/trial-balance') },
      { path: '/administratie/maandafsluiting', lazy: () => import('./pages/books/month-closes') },
      { path: '/administratie/jaareinde', lazy: () => import('./pages/books/year-end') },
      { path: '/administratie/steekproef', lazy: () => import('./pages/books/sample') },
      { path: '/administratie/de-minimis', lazy: () => import('./pages/books/state-aid') },
      { path: '*', lazy: () => import('./app/not-found') },
    ],
  },
]);

import '@fontsource-variable/source-sans-3/wght.css';
import '@utrecht/component-library-css/dist/index.css';
import './design/tokens.css';
import './design/layout.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';

const page = document.getElementById('page');
if (page !== null) {
  createRoot(page).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

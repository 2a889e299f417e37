/** The console: a view of the public API, served as static files by the house itself. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import Studio from './pages/Studio.tsx';
import './style.css';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Studio />
    </StrictMode>,
  );
}
